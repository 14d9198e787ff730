/**
 * The alphabet of packed numbers: the 64 printable characters from `?` to `~`, chosen so that a character's lowest six bits are
 * its value. A string constant in them is read where it lies: no decoding, no copy.
 */
export const BITS = 6;

/** Reads a number of `size` characters (5 at most), highest first. */
export function readNumber(packed: string, at: number, size: number): number {
  let value = 0;
  for (let end = at + size; at < end; at++) value = (value << BITS) | (packed.charCodeAt(at) & 63);
  return value;
}

/** Writes a number as `size` characters, highest first; throws a RangeError when it does not fit. */
export function writeNumber(value: number, size: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** (BITS * size)) {
    throw new RangeError(`${value} does not fit into ${size} characters`);
  }
  let written = '';
  for (let rest = value, left = size; left > 0; left--, rest = Math.floor(rest / 64)) written = character(rest % 64) + written;
  return written;
}

const character = (value: number) => String.fromCharCode(value === 63 ? 63 : value + 64);
