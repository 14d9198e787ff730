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

/**
 * Takes the keys that are meant for the card before the page hears of them: Escape while one is open, Alt+Left while there is a way back,
 * and all that is pressed inside. Listeners are called in the order they came, so a guard stands best before the page's first script.
 */
export class KeyGuard {
  readonly #window: Window;
  #cards: KeyedCards | undefined;
  #swallowed: string | undefined;

  constructor(window: Window) {
    this.#window = window;
    this.#listen();
  }

  /** Serves these cards until the signal, and is gone after it. */
  serve(cards: KeyedCards, signal: AbortSignal): void {
    this.#cards = cards;
    // What listens already isn't added twice; after `document.open` nothing does.
    this.#listen();
    signal.addEventListener('abort', () => this.#dismiss(cards), { once: true });
  }

  #listen(): void {
    this.#window.addEventListener('keydown', this.#down, { capture: true });
    for (const type of UPS) this.#window.addEventListener(type, this.#up, { capture: true });
  }

  #dismiss(cards: KeyedCards): void {
    if (this.#cards !== cards) return;
    this.#cards = undefined;
    this.#window.removeEventListener('keydown', this.#down, { capture: true });
    for (const type of UPS) this.#window.removeEventListener(type, this.#up, { capture: true });
  }

  readonly #down = (event: KeyboardEvent) => {
    const card = this.#cards?.card();
    this.#swallowed = undefined;
    if (!card || !event.isTrusted || event.isComposing) return;
    if (event.key === 'Escape') {
      this.#take(event);
      this.#cards?.escape();
    } else if (isBack(event) && card.back()) this.#take(event);
    else if (isInside(event, card)) this.#keep(event);
  };

  readonly #up = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.key === this.#swallowed || isInside(event, this.#cards?.card())) event.stopImmediatePropagation();
  };

  #take(event: KeyboardEvent): void {
    event.preventDefault();
    this.#keep(event);
  }

  /** Keeps a key from the page, its going up too: by then the card may be closed and the focus elsewhere. */
  #keep(event: KeyboardEvent): void {
    this.#swallowed = event.key;
    event.stopImmediatePropagation();
  }
}

/** What follows a key that went down. */
const UPS = ['keypress', 'keyup'] as const;

const isBack = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'ArrowLeft' && altKey && !ctrlKey && !metaKey && !shiftKey;

/** Where our scripts in one page find the guard that the first of them set up; the page's own scripts live in another world. */
const PLACE = Symbol.for('healthgloss keys');

/** The page's one guard, set up by whoever of our scripts asks first. */
export function keyGuardOf(window: Window): KeyGuard {
  const ours = globalThis as { [PLACE]?: KeyGuard };
  ours[PLACE] ??= new KeyGuard(window);
  return ours[PLACE];
}

/** True when an event happened inside the card, of which the page sees no more than its host. */
export function isInside(event: Event, card: { element: Element } | undefined): boolean {
  return card !== undefined && event.composedPath()[0] === card.element;
}
