import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isInCorridor, Way, zoneOf, type Zone } from '@/page/corridor';
import type { Point, Rect } from '@/page/rect';

const LINE: Rect = { x: 100, y: 100, width: 60, height: 20 };
const CARD: Rect = { x: 100, y: 126, width: 360, height: 200 };

const CASES: [title: string, from: [number, number], to: [number, number], zone: Zone][] = [
  ['on the card', [130, 110], [300, 200], 'card'],
  ['in the gap, on the way down', [130, 110], [130, 123], 'heading'],
  ['slantwise to the far corner', [150, 105], [190, 112], 'heading'],
  ['along the line beside the term', [130, 110], [175, 110], 'between'],
  ['back up', [170, 118], [165, 108], 'between'],
  ['above the line', [130, 110], [130, 95], 'outside'],
  ['left of both', [130, 110], [95, 115], 'outside'],
  ['along the line, out of the corridor', [130, 110], [420, 104], 'outside'],
  ['under the card', [130, 110], [130, 340], 'outside'],
];

test.each(CASES)('%s', (_title, [fromX, fromY], [x, y], zone) => {
  expect(zoneOf({ x: fromX, y: fromY }, { x, y }, LINE, CARD)).toBe(zone);
});

const rect = fc.record({
  x: fc.integer({ min: 0, max: 500 }),
  y: fc.integer({ min: 0, max: 500 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 300 }),
});
const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const inside = ({ x, y, width, height }: Rect, [u, v]: [number, number]): Point => ({ x: x + u * width, y: y + v * height });

it('holds every straight way from term to card, and no point that none passes', () => {
  fc.assert(
    fc.property(rect, rect, fc.tuple(part, part), fc.tuple(part, part), part, (line, card, a, b, along) => {
      const [from, to] = [inside(line, a), inside(card, b)];
      expect(isInCorridor({ x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along }, line, card)).toBe(true);
      const left = Math.min(line.x, card.x);
      const bottom = Math.max(line.y + line.height, card.y + card.height);
      expect(isInCorridor({ x: left - 1, y: from.y }, line, card)).toBe(false);
      expect(isInCorridor({ x: from.x, y: bottom + 1 }, line, card)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it('judges a direction over a stride, so that a shaking hand doesn’t turn it', () => {
  const way = new Way({ x: 0, y: 0 });
  const from = [5, 10, 30, 29, 31, 28].map((x) => way.to({ x, y: 0 }).x);
  expect(from).toEqual([0, 0, 0, 0, 0, 0]);
  expect(way.to({ x: 60, y: 0 }).x).toBe(30);
});
