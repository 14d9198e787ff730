import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, withLetter, withoutLetter } from '@/matching/hash';
import { readNumber, writeNumber } from '@/matching/packed';
import { sample } from '@tests/sample';

const numRuns = sample(2000);
const letter = fc.integer({ min: 1, max: 0xffff });
const letters = fc.array(letter, { maxLength: 30 });
const hashOf = (codes: readonly number[], from = 0) => codes.reduce(withLetter, from);

test('a number is read as it was written, wherever it stands', () => {
  const number = fc
    .integer({ min: 1, max: 5 })
    .chain((size) => fc.record({ size: fc.constant(size), value: fc.nat(2 ** (6 * size) - 1) }));
  fc.assert(
    fc.property(number, fc.string(), ({ size, value }, before) => {
      const written = writeNumber(value, size);
      expect(written).toMatch(/^[?-~]+$/);
      expect(written).toHaveLength(size);
      expect(readNumber(before + written + before, before.length, size)).toBe(value);
    }),
    { numRuns },
  );
});

test.each([
  ['too large', 64, 1],
  ['negative', -1, 2],
  ['not whole', 0.5, 2],
])('a number that is %s is refused', (_, value, size) => {
  expect(() => writeNumber(value, size)).toThrow(RangeError);
});

test('a letter put on a hash can be taken off again', () => {
  fc.assert(
    fc.property(letters, letter, (codes, last) => {
      expect(withoutLetter(withLetter(hashOf(codes), last), last)).toBe(hashOf(codes));
    }),
    { numRuns },
  );
});

test('the hash of joined words is the hash of their letters in a row', () => {
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      expect(joined(hashOf(one), hashOf(other), other.length)).toBe(hashOf([...one, ...other]));
    }),
    { numRuns },
  );
});
