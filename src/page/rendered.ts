const SEEN = { opacityProperty: true, visibilityProperty: true } as const;

/** True while an element's text can be seen somewhere on the page, scrolled to or not. May bring styles up to date. */
export const isRendered = (element: Element): boolean => Element.prototype.checkVisibility.call(element, SEEN);
