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

/** A word's stem, roughly: without the ending that number or tense gave it. Both sides of a comparison are cut the same way. */
export function stem(word: string): string {
  const cut = word.length > 4 ? word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ings?|ed|es|s|ly|e)$/, '') : word.replace(/s$/, '');
  return cut.length > 2 ? cut.replace(/([^aeiouls])\1$/, '$1') : word;
}
