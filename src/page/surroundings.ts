import type { PlacingQuestion } from './placing';
import type { Rect } from './rect';

/** The part of a window's viewport that can be seen, in client coordinates: all of it, or what a pinch left visible. */
export function seenPart({ visualViewport, document }: Window): Rect {
  const { clientWidth, clientHeight } = document.documentElement;
  if (!visualViewport) return { x: 0, y: 0, width: clientWidth, height: clientHeight };
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return { x: offsetLeft, y: offsetTop, width, height };
}

/** How the text in an element runs, as far as placing a card beside it goes. */
export function writingOf(element: Element): PlacingQuestion['writing'] {
  const { writingMode, direction } = getComputedStyle(element);
  if (!writingMode.startsWith('horizontal')) return 'vertical';
  return direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Height in px that a card's box would take if nothing limited it, rounded up to whole px. */
export function naturalHeight(box: Element): number {
  // A scroll height is rounded to the nearest px, so it may be short by half a px, which would show a scrollbar.
  return (box.querySelector('.card')?.scrollHeight ?? 0) + 1;
}

/** Narrowest card in px of its own: a card in less than that would break its words. */
const NARROWEST = 320;

/** How large a card is drawn in the part that can be seen: smaller only where a reader has pinched so far in that it would not fit. */
export function zoomFor({ width }: Rect): number {
  return Math.min(1, width / NARROWEST);
}

/** What the page's own `zoom` makes of a px in an element; a box with its inverse is in client px again. */
export function pageZoom(element: Element): number {
  return (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
}

/** Smallest window in px, either way, in which a card shows more than a line or two: two fifths of it are the card's. */
const ROOMY = 240;

/** True for a window so small that a card in it would be of no use. */
export function isCramped({ width, height }: Rect): boolean {
  return width < ROOMY || height < ROOMY;
}
