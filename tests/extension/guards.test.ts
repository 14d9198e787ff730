import { expect, it } from 'vitest';
import { either, isBetween, isCount, isFlag, isRecord, isText, listOf, oneOf, shape } from '@/extension/guards';
import type { Guard } from '@/extension/guards';

const point = shape<{ x: number; label: string }>({ x: isCount, label: isText });

it.each<[string, Guard<unknown>, unknown, boolean]>([
  ['an object is a record', isRecord, {}, true],
  ['a list is none', isRecord, [], false],
  ['null is none', isRecord, null, false],
  ['0 is a count', isCount, 0, true],
  ['-1 is none', isCount, -1, false],
  ['1.5 is none', isCount, 1.5, false],
  ['a number too large to be exact is none', isCount, 2 ** 53, false],
  ['"1" is none', isCount, '1', false],
  ['true is a flag', isFlag, true, true],
  ['1 is none', isFlag, 1, false],
  ['both ends are between', isBetween(1, 2), 2, true],
  ['beyond them is not', isBetween(1, 2), 2.1, false],
  ['NaN is between nothing', isBetween(1, 2), Number.NaN, false],
  ['one of those named', oneOf('a', 'b'), 'b', true],
  ['none of those named', oneOf('a', 'b'), 'c', false],
  ['either', either(isText, isCount), 4, true],
  ['neither', either(isText, isCount), null, false],
  ['a list of texts', listOf(isText), ['a'], true],
  ['an empty list', listOf(isText), [], true],
  ['a list with something else', listOf(isText), ['a', 1], false],
  ['an object that looks like a list', listOf(isText), { length: 0 }, false],
  ['the shape', point, { x: 1, label: 'a' }, true],
  ['the shape and more', point, { x: 1, label: 'a', y: 2 }, true],
  ['a field too few', point, { x: 1 }, false],
  ['a field of another kind', point, { x: -1, label: 'a' }, false],
  ['no shape at all', point, 'x', false],
])('%s', (_, guard, value, expected) => expect(guard(value)).toBe(expected));
