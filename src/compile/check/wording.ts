import type { EntryFile } from '@/glossary/schema';
import { maskNames } from '@/compile/prose';
import { britishWord } from './british-words';
import { reportOf, type Check } from './check';

/** What a plain, kind text does not say, and what it says instead. */
const BANNED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bdrugs?\b/i, 'say "medicine"'],
  [/\bchronic(ally)?\b/i, 'say "long-term"'],
  [/\bacute(ly)?\b/i, 'say "sudden"'],
  [/\bfatigued?\b/i, 'say "tiredness"'],
  [/\bsuffer(s|ed|ing|ers?)?\b/i, 'say "have" or "people with"'],
  [/\bvictims?\b/i, 'say "people with"'],
  [/\bpatients?\b/i, 'say "people"'],
  [/\bafflicted\b|\bstricken\b/i, 'say "people with"'],
  [/\b(crippled?|handicapped|wheelchair-bound|senile|retarded|addicts?)\b/i, 'name the person first'],
  [/\bthe (elderly|disabled|obese)\b/i, 'say "older people", "people with…"'],
  [/\b(deadly|killer|terrible|horrible|terrifying|agony|agonizing|nightmare|dreaded)\b/i, 'no fear'],
  [/\b(battle|battles|battling|war|enemy|silent thief|time bomb|ticking)\b/i, 'no metaphor'],
  [/\b(lazy|laziness|your fault|to blame|self-inflicted|non-compliant)\b/i, 'no blame'],
  [/\b(e\.g|i\.e|etc|vs)\b/i, 'write it in words'],
];

/** What advises or promises; only `urgent` may tell a reader what to do. */
const ADVICE: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b(should|must|ought to)\b/i, 'explain, do not advise'],
  [
    /\btake\b(?! (?:place|part|up|time|weeks|months|days|years|hours|minutes|(?:a few|several|some|many|about|up to|longer)\b))/i,
    'no "take": explain, do not advise',
  ],
  [/\b(talk to|ask|see|call|tell) (a|the) (doctor|pharmacist|nurse)\b/i, 'explain, do not advise'],
  [/\d\s?(mg|mcg|µg|ml|milligrams?|micrograms?|IU)\b/i, 'no doses'],
  [/\b(doses?|dosage)\b/i, 'no doses'],
  [/\b(cures?|cured|guarantee[ds]?|always|never works?|miracle|100 ?%)\b/i, 'promise nothing'],
];

/** Gist, more and urgent keep to plain, kind words and advise nobody. */
export const checkWording: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'wording');
  for (const entry of glossary.entries)
    for (const field of ['gist', 'more', 'urgent'] as const) {
      const text = masked(entry, field);
      for (const [pattern, instead] of field === 'urgent' ? BANNED : [...BANNED, ...ADVICE]) {
        const found = pattern.exec(text)?.[0];
        if (found !== undefined) at(entry, [field], `${field} says "${found}": ${instead}`);
      }
    }
  return findings;
};

/** Texts, names and forms are spelled the American way; the matcher knows the British one. */
export const checkSpelling: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'spelling');
  for (const entry of glossary.entries) {
    for (const field of ['name', 'gist', 'more', 'urgent'] as const) {
      const word = britishWord(entry[field] ?? '');
      if (word !== undefined) at(entry, [field], `"${word}" is British: the glossary is written in American spelling`);
    }
    for (const [index, { kind, text }] of entry.forms.entries()) {
      const word = kind === 'misspelling' ? undefined : britishWord(text);
      if (word !== undefined) at(entry, ['forms', index, 'text'], `"${word}" is British: rules make it of the American form`);
    }
  }
  return findings;
};

/** A field without the entry's own name and forms, which may hold what a text may not: chronic pain, drug allergy. */
function masked(entry: EntryFile, field: 'gist' | 'more' | 'urgent'): string {
  return maskNames(entry[field] ?? '', [entry.name, ...entry.forms.map(({ text }) => text)]);
}
