/** What the keyboard can do with an open card. */
export interface KeyedCard {
  element: Element;
  back: () => boolean;
}

/**
 * Takes the keys that are meant for the card before the page hears of them: Escape while one is open, Alt+Left while there is a way back,
 * and all that is pressed inside. The earlier in a page's life this is called, the fewer of its listeners come first.
 */
export function guardKeys(window: Window, card: () => KeyedCard | undefined, onEscape: () => void, signal: AbortSignal): void {
  let swallowed: string | undefined;
  const take = (event: KeyboardEvent) => {
    swallowed = event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const down = (event: KeyboardEvent) => {
    const open = card();
    swallowed = undefined;
    if (!open || !event.isTrusted || event.isComposing) return;
    if (event.key === 'Escape') {
      take(event);
      onEscape();
    } else if (isBack(event) && open.back()) take(event);
    else if (isInside(event, open)) event.stopImmediatePropagation();
  };
  const up = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.key === swallowed || isInside(event, card())) event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', down, { capture: true, signal });
  for (const type of ['keypress', 'keyup'] as const) window.addEventListener(type, up, { capture: true, signal });
}

const isBack = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'ArrowLeft' && altKey && !ctrlKey && !metaKey && !shiftKey;

/** True when an event happened inside the card, of which the page sees no more than its host. */
export function isInside(event: Event, card: { element: Element } | undefined): boolean {
  return card !== undefined && event.composedPath()[0] === card.element;
}
