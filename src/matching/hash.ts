/**
 * The rolling hash is a polynomial modulo 2³² in 0x2c1b3c6d: odd, so that a letter can be taken off again by multiplying with the
 * inverse; otherwise of no meaning. Both stand as literals, because a minified constant is a variable, which costs in the hot loop.
 */
export function withLetter(hash: number, letter: number): number {
  return (Math.imul(hash, 0x2c1b3c6d) + letter) | 0;
}

/** Hash of the letters hashed so far without the last one, which is given. */
export function withoutLetter(hash: number, letter: number): number {
  return Math.imul(hash - letter, 0x64ea2d65);
}

/** Longest form, in folded letters; what is longer is never looked up. */
export const LONGEST = 120;

/** Powers of the base, by exponent. */
const POWERS = new Int32Array(LONGEST + 1);
for (let size = 0, power = 1; size <= LONGEST; size++, power = withLetter(power, 0)) POWERS[size] = power;

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

/** Hashes of ASCII words, given with spaces between: whether a word of a text is among them is told without taking it out of the text. */
export const wordSet = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashOf));
