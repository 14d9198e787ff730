import { computePosition, flip, offset, shift, size, type Middleware, type Placement } from '@floating-ui/core';
import { intersection, middle, type Rect } from './rect';

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

/** Where the card goes: whole inside the viewport, never over the line. Resolves within the same task. */
export async function place(question: PlacingQuestion): Promise<Place> {
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

/** Beside the line by Floating UI, which asks its platform for rectangles: here they are the ones given. */
async function beside(question: PlacingQuestion): Promise<Place> {
  const card = { width: widthIn(question), height: tallest(question) };
  const rects = () => ({ reference: question.line, floating: { x: 0, y: 0, ...card } });
  const { x, y, placement } = await computePosition(question.line, card, {
    placement: firstChoice(question),
    middleware: middleware(question, card),
    platform: {
      getElementRects: () => Promise.resolve(rects()),
      getClippingRect: () => Promise.resolve(question.viewport),
      getDimensions: () => Promise.resolve(card),
    },
  });
  return { x, y, ...card, side: SIDES[placement.split('-')[0] as keyof typeof SIDES] };
}

const SIDES = { top: 'above', bottom: 'below', left: 'left', right: 'right' } as const;

function firstChoice({ writing, side }: PlacingQuestion): Placement {
  const align = writing === 'rtl' ? 'end' : 'start';
  const kept = Object.entries(SIDES).find(([, ours]) => ours === side)?.[0] as keyof typeof SIDES | undefined;
  return `${kept ?? (writing === 'vertical' ? 'left' : 'bottom')}-${align}`;
}

/** Beside a column of vertical text the card stands to its left, where the next column is read, if there is room. */
function middleware({ writing }: PlacingQuestion, card: { width: number; height: number }): Middleware[] {
  const others = writing === 'vertical' ? (['left-start', 'right-start', 'bottom-start', 'top-start'] as const) : undefined;
  return [
    offset(GAP),
    flip({ padding: MARGIN, crossAxis: false, ...(others && { fallbackPlacements: [...others] }) }),
    shift({ padding: MARGIN }),
    size({
      padding: MARGIN,
      apply: ({ availableHeight }) => {
        card.height = Math.max(0, Math.min(card.height, Math.floor(availableHeight)));
      },
    }),
  ];
}
