import type { EntryFile } from '@/glossary/schema';
import { sentencesOf, wordsOf } from '@/compile/prose';
import { reportOf, type Check } from './check';

/** Words at most: in all, and in one sentence; sentences at least and at most. What a reader takes in within five seconds. */
const LIMITS = {
  gist: { words: 20, sentence: 20, sentences: [1, 1] },
  more: { words: 60, sentence: 20, sentences: [2, 3] },
  urgent: { words: 25, sentence: 25, sentences: [1, 1] },
} as const;

/** Gist, more and urgent keep their lengths: words, words a sentence, sentences. */
export const checkLengths: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'length');
  for (const entry of glossary.entries)
    for (const field of ['gist', 'more', 'urgent'] as const)
      for (const fault of faultsOf(entry[field], LIMITS[field])) at(entry, [field], `${field} ${fault}`);
  return findings;
};

function faultsOf(text: EntryFile['urgent'], limit: (typeof LIMITS)[keyof typeof LIMITS]): string[] {
  if (text === undefined) return [];
  const sentences = sentencesOf(text);
  const words = wordsOf(text).length;
  const long = sentences.find((sentence) => wordsOf(sentence).length > limit.sentence);
  const [least, most] = limit.sentences;
  const allowed = least === most ? `${least}` : `${least} to ${most}`;
  return [
    ...(words > limit.words ? [`has ${words} words: ${limit.words} at most`] : []),
    ...(sentences.length < least || sentences.length > most ? [`has ${sentences.length} sentences: ${allowed}`] : []),
    ...(long !== undefined && words <= limit.words
      ? [`has a sentence of ${wordsOf(long).length} words: "${long.slice(0, 40)}…"`]
      : []),
    ...(/[.!?]["”’)]?$/.test(text) ? [] : ['does not end with a full stop']),
  ];
}
