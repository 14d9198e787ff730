import { contains, type Point, type Rect } from './rect';

/**
 * Where a pointer is that came from one point to another while a card is open:
 * on the `card`; `heading` for it or just `between` term and card, both inside the corridor; or `outside`.
 */
export type Zone = 'card' | 'heading' | 'between' | 'outside';

/** Says where the pointer is, from the fragment of the term that the card belongs to and the card itself. */
export function zoneOf(from: Point, to: Point, line: Rect, card: Rect): Zone {
  if (contains(card, to)) return 'card';
  if (!isInCorridor(to, line, card)) return 'outside';
  return distance(from, card) - distance(to, card) > PROGRESS ? 'heading' : 'between';
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

/** Px nearer to the card over a stride that tell a pointer on its way there, however slantwise, from one that follows the line. */
const PROGRESS = 1;

/** Px from a point to the nearest of a rectangle; 0 inside. */
function distance({ x, y }: Point, rect: Rect): number {
  const across = Math.max(rect.x - x, x - rect.x - rect.width, 0);
  const down = Math.max(rect.y - y, y - rect.y - rect.height, 0);
  return Math.hypot(across, down);
}

/** Px over which a direction is judged: a hand that draws a line shakes by less. */
const STRIDE = 24;

/** Remembers where a pointer comes from, at least a stride back. */
export class Way {
  #from: Point;
  #last: Point;

  constructor(start: Point) {
    this.#from = start;
    this.#last = start;
  }

  /** Where the pointer comes from that is now here. */
  to(point: Point): Point {
    if (Math.hypot(point.x - this.#last.x, point.y - this.#last.y) >= STRIDE) {
      this.#from = this.#last;
      this.#last = point;
    }
    return this.#from;
  }
}
