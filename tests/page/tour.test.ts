import { expect, test } from 'vitest';
import { nextPlace } from '@/page/tour';

const ALL = ['a', 'b', 'c', 'd'];

const CASES: [title: string, all: string[], last: string | undefined, way: 1 | -1, passed: string[], place: number][] = [
  ['on from the last', ALL, 'b', 1, [], 2],
  ['back from the last', ALL, 'b', -1, [], 0],
  ['around the end', ALL, 'd', 1, [], 0],
  ['around the beginning', ALL, 'a', -1, [], 3],
  ['at first to what is in view', ALL, undefined, 1, ['a', 'b'], 2],
  ['or to the one before it', ALL, undefined, -1, ['a', 'b'], 1],
  ['at first around the beginning', ALL, undefined, -1, [], 3],
  ['to the beginning when all is passed', ALL, undefined, 1, ALL, 0],
  ['from a mark that has gone, as at first', ALL, 'x', 1, ['a'], 1],
  ['to the only one', ['a'], 'a', 1, [], 0],
  ['nowhere', [], undefined, 1, [], 0],
];

test.each(CASES)('leads %s', (_title, all, last, way, passed, place) => {
  expect(nextPlace(all, last, way, (mark) => !passed.includes(mark))).toBe(place);
});
