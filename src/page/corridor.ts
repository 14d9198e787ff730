import { contains, type Point, type Rect } from './rect';

/**
 * Where a pointer is that moved from one point to the next while a card is open:
 * on the `card`; `heading` for it or `between` term and card, both inside the corridor; or `outside`.
 */
export type Zone = 'card' | 'heading' | 'between' | 'outside';

/** Says where the pointer is, from the fragment of the term that the card belongs to and the card itself. */
export function zoneOf(from: Point, to: Point, line: Rect, card: Rect): Zone {
  if (contains(card, to)) return 'card';
  if (!isInCorridor(to, line, card)) return 'outside';
  return isHeadingFor(from, to, card) ? 'heading' : 'between';
}

type Span = readonly [from: number, to: number];

/**
 * The corridor is all that straight ways from any point of the term to any point of the card cover.
 * That is every rectangle on the way of the one growing into the other, so a point is inside when some moment of this growing,
 * counted from 0 to 1, covers it on both axes.
 */
export function isInCorridor({ x, y }: Point, line: Rect, card: Rect): boolean {
  const across = momentsCovering(x, [line.x, line.x + line.width], [card.x, card.x + card.width]);
  const down = momentsCovering(y, [line.y, line.y + line.height], [card.y, card.y + card.height]);
  return Math.max(across[0], down[0], 0) <= Math.min(across[1], down[1], 1);
}

/** When the span that changes evenly from `a` to `b` covers a coordinate: its start at or before it, its end at or after it. */
function momentsCovering(at: number, a: Span, b: Span): Span {
  const start = momentsBelow(a[0] - at, b[0] - at);
  const end = momentsBelow(at - a[1], at - b[1]);
  return [Math.max(start[0], end[0]), Math.min(start[1], end[1])];
}

/** When a value that changes evenly from `a` (at 0) to `b` (at 1) is at most 0. */
function momentsBelow(a: number, b: number): Span {
  if (a === b) return a <= 0 ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const zero = a / (a - b);
  return b > a ? [-Infinity, zero] : [zero, Infinity];
}

/** True when the straight line from one point through the next goes on to meet the card. */
function isHeadingFor(from: Point, to: Point, card: Rect): boolean {
  const across = momentsWithin(from.x, to.x, [card.x, card.x + card.width]);
  const down = momentsWithin(from.y, to.y, [card.y, card.y + card.height]);
  return Math.max(across[0], down[0], 0) <= Math.min(across[1], down[1]);
}

/** When a coordinate that moves from `a` (at 0) past `b` (at 1) and on is within a span. */
function momentsWithin(a: number, b: number, [from, to]: Span): Span {
  const speed = b - a;
  if (speed === 0) return a >= from && a <= to ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [first, second] = [(from - a) / speed, (to - a) / speed];
  return [Math.min(first, second), Math.max(first, second)];
}
