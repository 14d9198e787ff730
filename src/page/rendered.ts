import { boxAround } from './places';
import type { Mark } from './run';

const SEEN = { opacityProperty: true, visibilityProperty: true } as const;

/** True while a mark in this element can be seen somewhere on the page, scrolled to or not. May bring styles up to date. */
export const isRendered = (element: Element, mark: Mark): boolean =>
  Element.prototype.checkVisibility.call(element, SEEN) ||
  // For what lays out nothing itself, such as a slot, the browser says no, wherever its text is shown.
  (getComputedStyle(element).display === 'contents' && boxAround(mark, mark).width > 0);
