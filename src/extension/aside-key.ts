/** Between the key that a spoiled value stood under and the time it was put aside. */
export const ASIDE = '.corrupt-';

/**
 * Where a spoiled value of a key is kept until the reader has seen it: a new place each time, even within one millisecond,
 * so that no kept value takes another's place.
 */
export function asideKey(key: string): string {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${key}${ASIDE}${new Date().toISOString()}-${chance.toString(36)}`;
}
