import { reportOf, type Check } from './check';

/** A hard word is respelled, in letters and hyphens, with its stressed syllables in capitals. */
export const checkSay: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'say');
  for (const entry of glossary.entries) {
    if (entry.say === undefined && entry.level === 3) at(entry, ['level'], 'a word of level 3 needs say: sar-koh-PEE-nee-uh');
    if (entry.say === undefined) continue;
    const syllables = entry.say.split(/[ -]/);
    if (!syllables.every((syllable) => /^([a-z]+|[A-Z]+)$/.test(syllable)))
      at(entry, ['say'], 'say is letters and hyphens, each syllable all small or all capitals: sar-koh-PEE-nee-uh');
    else if (!syllables.some((syllable) => /^[A-Z]+$/.test(syllable)))
      at(entry, ['say'], 'write the stressed syllable in capitals: sar-koh-PEE-nee-uh');
  }
  return findings;
};
