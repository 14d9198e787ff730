import { expect, test } from 'vitest';
import { drawn } from '@/cli/glossary-sample';

const items = Array.from({ length: 90 }, (_, at) => ({ id: at, topic: ['a', 'b', 'c'][at % 3]! }));
const draw = (count: number, seed: number) => drawn(items, ({ topic }) => topic, count, seed);

test('the same seed draws the same items, another seed others', () => {
  expect(draw(12, 5)).toEqual(draw(12, 5));
  expect(draw(12, 6)).not.toEqual(draw(12, 5));
});

test('every topic gives its share, and nothing is drawn twice', () => {
  const sample = draw(12, 5);
  expect(new Set(sample).size).toBe(12);
  for (const topic of ['a', 'b', 'c']) expect(sample.filter((item) => item.topic === topic)).toHaveLength(4);
});

test('no more is drawn than there is', () => {
  expect(draw(1000, 1)).toHaveLength(90);
});
