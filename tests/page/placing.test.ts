import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GAP, place, TALLEST, widthIn, type Place, type PlacingQuestion } from '@/page/placing';
import { intersection, type Rect } from '@/page/rect';

const viewport = { x: 0, y: 0, width: 1280, height: 800 };
const word = (x: number, y: number): Rect => ({ x, y, width: 80, height: 20 });
const question = (over: Partial<PlacingQuestion> = {}): PlacingQuestion => ({
  line: word(300, 200),
  viewport,
  height: 240,
  touch: false,
  writing: 'ltr',
  ...over,
});

const CASES: [string, Partial<PlacingQuestion>, Partial<Place>][] = [
  ['below the line, its start at the start of the term', {}, { side: 'below', x: 300, y: 226, width: 360, height: 240 }],
  ['above, where there is no room below', { line: word(300, 700) }, { side: 'above', x: 300, y: 454 }],
  ['moved in from the right edge', { line: word(1180, 200) }, { side: 'below', x: 912 }],
  ['its end at the end of the term, in text that runs leftward', { writing: 'rtl' }, { side: 'below', x: 20 }],
  [
    'left of a vertical column',
    { writing: 'vertical', line: { x: 900, y: 100, width: 20, height: 90 } },
    { side: 'left', x: 534, y: 100 },
  ],
  [
    'right of a vertical column at the left edge',
    { writing: 'vertical', line: { x: 30, y: 100, width: 20, height: 90 } },
    { side: 'right', x: 56 },
  ],
  ['no taller than two fifths of the viewport', { height: 900 }, { height: 320 }],
  ['stays above while there is room', { side: 'above', line: word(300, 400) }, { side: 'above', y: 154 }],
  [
    'a sheet at the bottom of a narrow viewport',
    { viewport: { x: 0, y: 0, width: 320, height: 640 } },
    { side: 'bottom sheet', x: 0, y: 400, width: 320 },
  ],
  [
    'a sheet at the top, for a term in the lower half',
    { viewport: { x: 0, y: 0, width: 320, height: 640 }, line: word(20, 500) },
    { side: 'top sheet', y: 0 },
  ],
  ['a sheet in the middle of a wide touch screen', { touch: true }, { side: 'bottom sheet', x: 400, width: 480 }],
  [
    'inside the part that a pinch left visible',
    { viewport: { x: 500, y: 300, width: 640, height: 400 }, line: word(600, 320) },
    { side: 'below', x: 600, y: 346, height: 160 },
  ],
  ['over the middle of a term that fills the screen', { line: { x: 0, y: 0, width: 900, height: 780 } }, { side: 'below' }],
];

test.each(CASES)('the card is %s', (_title, over, expected) => {
  expect(place(question(over))).toMatchObject(expected);
});

const size = (min: number, max: number) => fc.integer({ min, max });

/** A viewport as zoom, pinch and frames make them, and a fragment that is at least partly to be seen in it. */
const questions = fc.record({ x: size(0, 400), y: size(0, 400), width: size(320, 2560), height: size(180, 1600) }).chain((seen) =>
  fc.record({
    viewport: fc.constant(seen),
    line: fc.record({
      x: size(seen.x - 200, seen.x + seen.width - 1),
      y: size(seen.y - 20, seen.y + seen.height - 4),
      width: size(201, 700),
      height: size(24, Math.floor(TALLEST * seen.height)),
    }),
    height: size(40, 1200),
    touch: fc.boolean(),
    writing: fc.constantFrom('ltr' as const, 'rtl' as const, 'vertical' as const),
  }),
);

describe('wherever the term is', () => {
  it('the card is whole inside the viewport and off the line', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const card = place(asked);
        expect(intersection(card, asked.viewport)).toEqual({ x: card.x, y: card.y, width: card.width, height: card.height });
        const shared = intersection(card, asked.line);
        expect(shared.width * shared.height).toBe(0);
        expect(card.width).toBe(widthIn(asked));
        expect(card.height).toBeGreaterThan(0.25 * asked.viewport.height - GAP - 24 > asked.height ? asked.height - 1 : 16);
      }),
      { numRuns: 4000 },
    );
  });
});
