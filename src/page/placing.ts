import { intersection, middle, type Point, type Rect } from './rect';

/** Px between the term's line and the card: the pointer crosses it in a moment, and the two still read as apart. */
export const GAP = 6;

/** Px the card keeps from the edges of the viewport. */
export const MARGIN = 8;

/** Px of viewport under which a card beside the line would leave no text to see, so that it becomes a sheet. */
export const NARROW = 480;

/** Widest card in px: about 50 characters of its text, which a reader takes in line by line with ease. */
export const WIDEST = 360;

/** Part of the viewport's height that a card, or a term before it may be covered, takes at most. */
export const TALLEST = 0.4;

export interface PlacingQuestion {
  /** The fragment of the term that the card belongs to. */
  line: Rect;
  /** The part of the viewport that can be seen. */
  viewport: Rect;
  /** Height in px that the card's content would take at the width that `widthIn` gives. */
  height: number;
  touch: boolean;
  /** How the text around the term runs. */
  writing: 'ltr' | 'rtl' | 'vertical';
  /** Where the card is now, so that it doesn't jump to another side while that one still serves. */
  side?: Side | undefined;
}

export type Side = 'above' | 'below' | 'left' | 'right' | 'top sheet' | 'bottom sheet';

/** The card's box in client coordinates, and the side of the term it is on. */
export interface Place extends Rect {
  side: Side;
}

/** True when the card is a sheet along an edge of the viewport instead of a box beside the line. */
export function isSheet({ viewport, touch }: Pick<PlacingQuestion, 'viewport' | 'touch'>): boolean {
  return touch || viewport.width < NARROW;
}

/** Width in px of a card in this viewport. */
export function widthIn(question: Pick<PlacingQuestion, 'viewport' | 'touch'>): number {
  const { width } = question.viewport;
  return isSheet(question) ? Math.min(width, NARROW) : Math.min(WIDEST, width - 2 * MARGIN);
}

/** Where the card goes: whole inside the viewport, never over the line. */
export function place(question: PlacingQuestion): Place {
  const line = uncovered(question);
  return isSheet(question) ? sheet({ ...question, line }) : beside({ ...question, line });
}

/** What of the line must stay free: its visible part; of a term that leaves no room beside it, a band in its middle. */
function uncovered({ line, viewport }: PlacingQuestion): Rect {
  const seen = intersection(line, viewport);
  const { y } = middle(seen);
  return seen.height > TALLEST * viewport.height ? { ...seen, y, height: 1 } : seen;
}

function sheet(question: PlacingQuestion): Place {
  const { line, viewport } = question;
  const above = line.y - viewport.y - GAP;
  const below = viewport.y + viewport.height - line.y - line.height - GAP;
  const onTop = middle(line).y > middle(viewport).y;
  const width = widthIn(question);
  const height = Math.max(0, Math.min(tallest(question), onTop ? above : below));
  const x = viewport.x + (viewport.width - width) / 2;
  return onTop
    ? { x, y: viewport.y, width, height, side: 'top sheet' }
    : { x, y: viewport.y + viewport.height - height, width, height, side: 'bottom sheet' };
}

const tallest = ({ height, viewport }: PlacingQuestion): number => Math.min(height, Math.floor(TALLEST * viewport.height));

type Beside = Exclude<Side, `${string} sheet`>;

/** Beside a column of vertical text the card stands to its left, where the next column is read, if there is room. */
const CHOICES: Record<'lines' | 'columns', readonly Beside[]> = {
  lines: ['below', 'above'],
  columns: ['left', 'right', 'below', 'above'],
};

/** On the first side with room for the whole card, the side it is on before others; else over or under the line, lower than it wants. */
function beside(question: PlacingQuestion): Place {
  const card = { width: widthIn(question), height: tallest(question) };
  const room = roomAround(question);
  const choices = CHOICES[question.writing === 'vertical' ? 'columns' : 'lines'];
  const kept = choices.filter((choice) => choice === question.side);
  const fits = (side: Beside) => room[side] >= (isLevel(side) ? card.width : card.height);
  const side = [...kept, ...choices].find(fits) ?? (room.above > room.below ? 'above' : 'below');
  if (!isLevel(side)) card.height = Math.max(0, Math.min(card.height, Math.floor(room[side])));
  return { ...corner(question, card, side), ...card, side };
}

const isLevel = (side: Beside): side is 'left' | 'right' => side === 'left' || side === 'right';

/** Px between the line and the viewport's edges that a card may fill. */
function roomAround({ line, viewport }: PlacingQuestion): Record<Beside, number> {
  const taken = GAP + MARGIN;
  return {
    above: line.y - viewport.y - taken,
    below: viewport.y + viewport.height - line.y - line.height - taken,
    left: line.x - viewport.x - taken,
    right: viewport.x + viewport.width - line.x - line.width - taken,
  };
}

/** Top left corner of a card on this side: in line with the term's start, moved as far as the viewport's edges ask. */
function corner({ line, viewport, writing }: PlacingQuestion, card: Size, side: Beside): Point {
  const start = writing === 'rtl' ? line.x + line.width - card.width : line.x;
  const x = within(start, viewport.x, viewport.width, card.width);
  const y = within(line.y, viewport.y, viewport.height, card.height);
  if (side === 'left') return { x: line.x - GAP - card.width, y };
  if (side === 'right') return { x: line.x + line.width + GAP, y };
  return { x, y: side === 'above' ? line.y - GAP - card.height : line.y + line.height + GAP };
}

type Size = Pick<Rect, 'width' | 'height'>;

/** The start of a stretch of `size` px, as near to the one wanted as fits between the margins. */
const within = (wanted: number, from: number, length: number, size: number): number =>
  Math.max(from + MARGIN, Math.min(wanted, from + length - MARGIN - size));
