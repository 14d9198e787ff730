import type { Annotator } from './annotator';
import { Cards, type CardsWorld } from './cards';
import type { PageChoice } from './display';
import type { Mark } from './run';

/** What the reader wants of this page, as long as it holds. */
export interface PageWish {
  /** Whether words are marked and explained. */
  on: boolean;
  choice: Omit<PageChoice, 'paint'>;
}

/**
 * What is done on a page, by the reader's wish and by faces of the extension that want its terms:
 *
 *     at rest ◄──► read, unpainted ◄──► marked, with cards
 */
export class Visit {
  readonly #annotator: Annotator;
  readonly #world: CardsWorld<Mark>;
  #wish: PageWish | undefined;
  #scanWanted = false;
  #stopReading: (() => void) | undefined;
  #stopCards = new AbortController();
  #cards: Cards<Mark> | undefined;

  constructor(annotator: Annotator, world: CardsWorld<Mark>) {
    this.#annotator = annotator;
    this.#world = world;
    annotator.onBegunAnew(() => {
      this.#endCards();
      this.#settle();
    });
  }

  follow(wish: PageWish): void {
    this.#wish = wish;
    this.#settle();
  }

  /** Says whether a face wants the page's terms though nothing is marked. */
  scan(wanted: boolean): void {
    this.#scanWanted = wanted;
    this.#settle();
  }

  /** Moves to the next (1) or previous (-1) term and opens its card. */
  step(way: 1 | -1): void {
    void this.#cards?.visit(way);
  }

  /** Shows the card of an entry for a frame that is too small for one; `null` when it is done with it. */
  borrow(entry: number | null): void {
    if (entry === null) this.#cards?.giveBack();
    else void this.#cards?.borrow(entry);
  }

  #settle(): void {
    if (!this.#wish) return;
    const { on, choice } = this.#wish;
    if (!on) this.#endCards();
    if (on || this.#scanWanted) this.#read({ ...choice, paint: on });
    else this.#rest();
    if (on) this.#cards ??= new Cards(this.#world, this.#stopCards.signal);
  }

  #read(choice: PageChoice): void {
    if (this.#stopReading) this.#annotator.choose(choice);
    else this.#stopReading = this.#annotator.start(choice);
  }

  #rest(): void {
    this.#stopReading?.();
    this.#stopReading = undefined;
  }

  #endCards(): void {
    this.#stopCards.abort();
    this.#stopCards = new AbortController();
    this.#cards = undefined;
  }
}
