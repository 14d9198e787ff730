/**
 * How a text shows that it is about health: each word that tells of health speaks for it, every other word a little against it
 * (the logarithm of how much likelier the word is in a health text). Tenths, whole numbers, so that sums come out the same in any order.
 */
export const WEIGHTS = [0, 14, 26, 40] as const;
/** What each word costs. */
export const WORD_COST = 1;

/** THE threshold: from this sum on, in tenths, a page or a passage counts as being about health. */
export const HEALTH = 30;

/** Words to each side of a form that make its passage. */
export const PASSAGE = 40;

/** The most that one page's sum counts against or for it, so that sums stay small whole numbers. */
export function isAboutHealth(weight: number, words: number): boolean {
  return weight - words * WORD_COST >= HEALTH;
}
