/** Milliseconds after which what was prepared is stale: by then the reader may know other words, or the page hold others. */
const FRESH = 2000;

/** One thing made ahead for one mark, such as a card while the dwell runs, to be taken within a moment or never. */
export class Prepared<M, T> {
  #made: { mark: M; thing: T; since: number } | undefined;

  put(mark: M, thing: T): void {
    this.#made = { mark, thing, since: performance.now() };
  }

  /** What was made for this mark just now, which is then gone. */
  take(mark: M): T | undefined {
    const made = this.#made;
    this.#made = undefined;
    return made?.mark === mark && performance.now() - made.since < FRESH ? made.thing : undefined;
  }
}
