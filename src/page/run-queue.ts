import { holds, precedes } from './dom';
import { isLong, piecesOf } from './pieces';
import { headOf, type Owner, type RunText } from './run';

/** Runs on their way from the reader of a tree to whoever takes them: most go at once, some wait. */
export class RunQueue {
  readonly #onRun: (run: RunText) => void;
  /** Long runs are handed over a piece at a time. */
  readonly #long: { owner: Owner; pieces: Iterator<RunText> }[] = [];
  /** Runs of hidden parts of a line wait for that of the line, which may begin before them. */
  #asides: RunText[] = [];
  /** Characters handed over, set back by whoever counts; infinite while something long waits. */
  characters = 0;

  constructor(onRun: (run: RunText) => void) {
    this.#onRun = onRun;
  }

  get isEmpty(): boolean {
    return this.#long.length === 0 && this.#asides.length === 0;
  }

  /** Takes a run: one that is an aside, or that comes after asides, waits for `endAsides`. */
  put(run: RunText, isAside: boolean): void {
    if (isAside || this.#asides.length > 0) this.#asides.push(run);
    else this.#handOn(run);
  }

  /** Hands over what waits beside a line, in order. */
  endAsides(): void {
    if (this.#asides.length === 0) return;
    const runs = this.#asides.toSorted((one, other) => (precedes(headOf(one), headOf(other)) ? -1 : 1));
    this.#asides = [];
    for (const run of runs) this.#handOn(run);
  }

  #handOn(run: RunText): void {
    this.characters += run.text.length;
    if (!isLong(run.text)) return this.#onRun(run);
    this.#long.push({ owner: run.owner, pieces: piecesOf(run) });
    this.characters = Infinity;
  }

  /** Hands over a piece of what is long; true if there was any. */
  takePiece(): boolean {
    const [first] = this.#long;
    if (!first) return false;
    const { value, done } = first.pieces.next();
    if (done) this.#long.shift();
    else this.#onRun(value);
    return true;
  }

  /** True when runs of this owner wait. */
  has(owner: Owner): boolean {
    return this.#waiting().includes(owner);
  }

  /** True when runs of owners at or below a node wait. */
  hasBelow(node: Node): boolean {
    return this.#waiting().some((owner) => holds(node, owner));
  }

  #waiting(): Owner[] {
    return [...this.#long, ...this.#asides].map(({ owner }) => owner);
  }
}
