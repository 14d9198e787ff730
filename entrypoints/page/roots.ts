import marksSheet from '@/page/marks.css?inline';
import type { ShadowRootOf } from '@/page/roots';

interface Firefoxes extends Element {
  /** Firefox's own way for extensions; Chromium has `chrome.dom`. */
  openOrClosedShadowRoot?: ShadowRoot | null;
}

declare const chrome: { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } } | undefined;

/** An element's shadow root, closed ones too. */
export const shadowRootOf: ShadowRootOf = (element) => {
  const { openOrClosedShadowRoot } = element as Firefoxes;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  return element instanceof HTMLElement ? (chrome?.dom?.openOrClosedShadowRoot(element) ?? null) : null;
};

/** In Firefox the document's highlight styles don't reach shadow roots, so each root gets the sheet until stopped. */
export function dress(root: ShadowRoot): () => void {
  if (!('openOrClosedShadowRoot' in Element.prototype)) return () => {};
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(marksSheet);
  root.adoptedStyleSheets.push(sheet);
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
