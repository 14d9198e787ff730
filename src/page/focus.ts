/** Remembers where the focus and the selection are, and returns what puts them back there. */
export function rememberFocus(document: Document): () => void {
  const focused = deepest(document);
  return () => {
    if (focused?.isConnected && deepest(document) !== focused) focused.focus({ preventScroll: true });
  };
}

/** The focused element itself, through the open shadow roots of the page; `undefined` when nothing but the document has the focus. */
function deepest(document: Document): HTMLElement | undefined {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : undefined;
}
