/**
 * How a text shows that it is about health: each word speaks for or against it by the logarithm of how much likelier it is in a health
 * text than in any other (measured on text of both kinds), in tenths. Whole numbers, so that a sum is the same in any order.
 * By weight of a form: ambiguous, found elsewhere too, mostly in health texts, hardly anywhere else.
 */
export const WEIGHTS = [10, 26, 43, 56] as const;
/** What every word costs, in tenths: a health text has one health word in five, others one in a hundred. */
export const WORD_COST = 2;

/** THE threshold: from this sum on, in tenths, a page or a passage counts as being about health. */
export const HEALTH = 10;

/** Words to each side of a form that make its passage. */
export const PASSAGE = 40;

/** How far words with this sum of weights are about health, in tenths: `HEALTH` or more is plainly so. */
export function healthOf(weight: number, words: number): number {
  return weight - words * WORD_COST;
}
