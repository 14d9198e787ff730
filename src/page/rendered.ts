import { isShadowRoot } from './dom';

const SEEN = { opacityProperty: true, visibilityProperty: true } as const;

/** True while an element's text can be seen somewhere on the page, scrolled to or not. May bring styles up to date. */
export function isRendered(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, SEEN);
}

/** The element whose box holds what is directly in a node's parent. */
export function boxOf(parent: Node): Element {
  return isShadowRoot(parent) ? parent.host : (parent as Element);
}
