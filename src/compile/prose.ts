import { syllable } from 'syllable';

/** The sentences of a text: it ends one at `.`, `!` or `?` before a space or its end. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]["”’)]?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The words of a text as a reader counts them: a hyphenated word is one, punctuation alone is none. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s—–/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A word or phrase without case, punctuation, hyphens and apostrophes: what forms are compared by. */
export function foldForm(form: string): string {
  return form
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’‘]/g, '')
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** The text with each of the given names, singular or plural, as the one-syllable word `it`; longest name first. */
export function maskNames(text: string, names: readonly string[]): string {
  const keys = names.map((name) => foldForm(name).split(' ')).sort((one, other) => other.length - one.length);
  const words = text.split(/(?<=[\s—–/-])/);
  const folded = words.map((word) => foldForm(word));
  let masked = '';
  for (let at = 0; at < words.length;) {
    const key = keys.find((candidate) => candidate.every((part, step) => sameWord(folded[at + step], part)));
    const length = key?.length ?? 1;
    const end = /[.!?,;:)]*[\s-]*$/.exec(words[at + length - 1] ?? '')?.[0] ?? '';
    masked += key === undefined ? (words[at] ?? '') : `it${end.replace('-', ' ')}`;
    at += length;
  }
  return masked;
}

const sameWord = (word: string | undefined, part: string) => word === part || word === `${part}s` || word === `${part}es`;

/**
 * The Flesch–Kincaid grade of a text (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word − 15.59.
 * It finds hard sentences; it does not prove good ones.
 */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  if (words.length === 0 || sentences === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}

/** The middle value of a list, or the value that `share` of the list does not exceed; 0 of an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
