/** What the keyboard can do with an open card. */
export interface KeyedCard {
  element: Element;
  back: () => boolean;
}

/** Whom a guard serves: the cards of its page. */
export interface KeyedCards {
  card: () => KeyedCard | undefined;
  escape: () => void;
}

/** What keeps the keys meant for a card from the page (`key-guard.ts`); it stands in a script of its own, before the page's first. */
export interface KeyGuard {
  /** Serves these cards until the signal, and is gone after it. */
  serve(cards: KeyedCards, signal: AbortSignal): void;
}

/** Where our scripts in one page find the guard; the page's own scripts live in another world. */
const PLACE = Symbol.for('healthgloss keys');

const ours = globalThis as { [PLACE]?: KeyGuard };

/** The page's one guard, once it was set up. */
export const keyGuard = (): KeyGuard | undefined => ours[PLACE];

/** Sets up the page's guard, if there is none yet. */
export function setUp(make: () => KeyGuard): void {
  ours[PLACE] ??= make();
}

/** True when an event happened inside the card, of which the page sees no more than its host. */
export function isInside(event: Event, card: { element: Element } | undefined): boolean {
  return card !== undefined && event.composedPath()[0] === card.element;
}
