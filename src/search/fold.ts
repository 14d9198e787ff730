/**
 * Text as search compares it: lower case, no accents, apostrophes dropped, everything else that isn't a letter or digit
 * one space. "Parkinson’s disease" and "parkinsons-disease" are the same then.
 */
export function foldQuery(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A word's stem, roughly: without the ending that number, tense or degree gave it. Both sides of a comparison are cut the same way. */
export function stem(word: string): string {
  const cut =
    word.length > 4
      ? word.replace(/(?:ies|ied|ier|iest)$/, 'y').replace(/(?:ings?|ed|es|ers?|est|s|ly|e)$/, '')
      : word.replace(/s$/, '');
  return cut.length > 2 ? cut.replace(/([^aeiouls])\1$/, '$1') : word;
}

/**
 * How letters sound to somebody who never saw the word written, in order: Greek and Latin spellings become the plain ones
 * that people try. British and American spellings come out alike.
 */
const SOUNDS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/\b(?:pn|kn|gn)/g, 'n'],
  [/\bps/g, 's'],
  [/ph/g, 'f'],
  [/rrh|rh/g, 'r'],
  [/ae|oe/g, 'e'],
  [/eu|ew/g, 'u'],
  [/y/g, 'i'],
  [/x/g, 'ks'],
  [/sch|ch|ck|qu/g, 'k'],
  [/sc(?=[ei])|c(?=[ei])|z/g, 's'],
  [/c/g, 'k'],
  [/th/g, 't'],
  [/gh/g, ''],
  [/(.)\1+/g, '$1'],
];

/** A folded text as it sounds: *syphilis* and *sifilis* are the same then. */
export const soundOf = (folded: string): string =>
  SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), folded);
