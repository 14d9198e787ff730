import { expect, test } from 'vitest';
import { chooseMarks, type MarkChoice } from '@/matching/density';

type Word = { entry: number; level: 1 | 2 | 3; at: number };
const word = (at: number, entry: number, level: 1 | 2 | 3): Word => ({ entry, level, at });
/** Entry 1 is everyday, 2 half-known, 3 hard. */
const SECTIONS: Word[][] = [
  [word(0, 2, 2), word(1, 1, 1), word(2, 2, 2), word(3, 3, 3)],
  [],
  [word(4, 3, 3), word(5, 2, 2), word(6, 3, 3)],
];

test.each<[string, Partial<MarkChoice>, number[][]]>([
  ['first in each section, hard and half-known', {}, [[0, 3], [], [4, 5]]],
  ['once per page', { density: 'page' }, [[0, 3], [], []]],
  ['every mention', { density: 'every' }, [[0, 2, 3], [], [4, 5, 6]]],
  ['all levels', { levels: 'all' }, [[0, 1, 3], [], [4, 5]]],
  ['hard words only', { levels: 'hard' }, [[3], [], [4]]],
  ['a known word is left out', { known: new Set([2]) }, [[3], [], [4]]],
])('%s', (_, choice, expected) => {
  const marks = chooseMarks(SECTIONS, { density: 'section', levels: 'half-known', known: new Set(), ...choice });
  expect(marks.map((section) => section.map(({ at }) => at))).toEqual(expected);
});
