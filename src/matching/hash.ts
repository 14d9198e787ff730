/** Base of the rolling hash: odd, so that letters can be taken off again; otherwise of no meaning. */
const BASE = 0x2c1b3c6d;
/** `BASE` times this is 1 modulo 2³². */
const INVERSE = inverse(BASE);

/** Longest form, in folded letters; what is longer is never looked up. */
export const LONGEST = 120;

const POWERS = new Int32Array(LONGEST + 1);
POWERS[0] = 1;
for (let size = 1; size <= LONGEST; size++) POWERS[size] = Math.imul(POWERS[size - 1]!, BASE);

/** Hash of the letters hashed so far and one more; the hash of no letters is 0. 32 bits. */
export function withLetter(hash: number, letter: number): number {
  return (Math.imul(hash, BASE) + letter) | 0;
}

/** Hash of the letters hashed so far without the last one, which is given. */
export function withoutLetter(hash: number, letter: number): number {
  return Math.imul(hash - letter, INVERSE);
}

/** Hash of two stretches of letters one after the other; `size` counts the letters of the second, at most `LONGEST`. */
export function joined(hash: number, next: number, size: number): number {
  return (Math.imul(hash, POWERS[size]!) + next) | 0;
}

/** Spreads a hash over all 32 bits, unsigned; another `seed` gives another order of the table. */
export function spread(hash: number, seed: number): number {
  let bits = hash ^ seed;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Hash of ASCII letters, for ids. */
export function hashOf(letters: string): number {
  let hash = 0;
  for (let at = 0; at < letters.length; at++) hash = withLetter(hash, letters.charCodeAt(at));
  return hash;
}

/** Newton's iteration: each round doubles the number of right bits, five rounds from 3 bits give 32. */
function inverse(odd: number): number {
  let guess = odd;
  for (let round = 0; round < 5; round++) guess = Math.imul(guess, 2 - Math.imul(odd, guess));
  return guess;
}
