import { isInside, setUp, type KeyedCards, type KeyGuard } from './keys';

/**
 * Takes the keys that are meant for the card before the page hears of them: Escape while one is open, Alt+Left while there is a way back,
 * and all that is pressed inside. Listeners are called in the order they came, so a guard stands best before the page's first script.
 */
export class PageKeyGuard implements KeyGuard {
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

/** Sets up the guard of a window's keys, if there is none yet. */
export const guardKeys = (window: Window): void => setUp(() => new PageKeyGuard(window));
