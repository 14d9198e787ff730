import { contextOf, type Context } from './context';
import { isConnected } from './dom';
import type { KnownRuns } from './known-runs';
import type { Owner } from './run';
import { TreeReader, type ReaderWorld } from './tree-reader';

/** A tree that is being read, perhaps paused. */
interface Scan {
  readonly reader: TreeReader;
  readonly isUrgent: boolean;
}

/** Everything that waits to be read, and the reading of it in slices. */
export class Scans {
  readonly #known: KnownRuns;
  readonly #page: () => Context;
  readonly #onHost: ReaderWorld['onHost'];
  readonly #urgent = new Set<Owner>();
  readonly #waiting = new Set<Owner>();
  #scans: Scan[] = [];

  /** `page` is the context of a tree that nothing stands around; `onHost` hears of elements that may have a shadow root. */
  constructor(known: KnownRuns, page: () => Context, onHost: ReaderWorld['onHost']) {
    this.#known = known;
    this.#page = page;
    this.#onHost = onHost;
  }

  get isDone(): boolean {
    return this.#urgent.size === 0 && this.#waiting.size === 0 && this.#scans.length === 0;
  }

  /** True while something is being read, or waits to be, that was asked for with `first`. */
  get isUrgent(): boolean {
    return this.#urgent.size > 0 || this.#scans.some(({ isUrgent }) => isUrgent);
  }

  /** Has an owner's own runs read, and those of all in it that is not known, before all that waits. */
  first(root: Owner): void {
    this.#waiting.delete(root);
    this.#urgent.add(root);
  }

  /** The same, after all that waits. */
  last(root: Owner): void {
    if (!this.#urgent.has(root)) this.#waiting.add(root);
  }

  /** Reads until the deadline, on `performance.now()`'s clock; true when something is left. */
  read(deadline: number): boolean {
    while (!this.isDone) {
      const scan = this.#next();
      if (scan) this.#step(scan);
      if (performance.now() >= deadline) break;
    }
    this.#known.settle();
    return !this.isDone;
  }

  /** Told when a node was taken out of its place, so that a reading around it begins anew. */
  onMoved(node: Node): void {
    for (const scan of this.#scans) if (scan.reader.isBelow(node)) this.#restart(scan);
  }

  /** Told when an owner's own text has changed, so that a reading of it begins anew. */
  onTouched(owner: Owner): void {
    for (const scan of this.#scans) if (scan.reader.isIn(owner)) this.#restart(scan);
  }

  #next(): Scan | undefined {
    const urgent = first(this.#urgent);
    if (urgent) {
      // Runs go into reading order scan by scan, so what was read so far comes first.
      this.#known.settle();
      this.#urgent.delete(urgent);
      this.#begin(urgent, true);
    } else if (this.#scans.length === 0) {
      const waiting = first(this.#waiting)!;
      this.#waiting.delete(waiting);
      this.#begin(waiting, false);
    }
    return this.#scans.at(-1);
  }

  #begin(root: Owner, isUrgent: boolean): void {
    if (this.#known.isKnown(root) || !isConnected(root) || this.#scans.some(({ reader }) => reader.isIn(root))) return;
    const context = contextOf(root, this.#page());
    if (!context) return;
    const reader = new TreeReader(root, context, {
      isKnown: (owner) => this.#known.isKnown(owner),
      onRun: (run) => this.#known.add(run),
      onHost: this.#onHost,
    });
    this.#scans.push({ reader, isUrgent });
  }

  #step(scan: Scan): void {
    if (scan.reader.step()) return;
    this.#end(scan);
    this.#known.settle();
  }

  #restart(scan: Scan): void {
    this.#end(scan);
    for (const owner of scan.reader.open) this.#known.forget(owner);
    if (scan.isUrgent) this.first(scan.reader.root);
    else this.last(scan.reader.root);
  }

  #end(scan: Scan): void {
    this.#scans = this.#scans.filter((other) => other !== scan);
  }
}

const first = <T>(values: Set<T>): T | undefined => values.values().next().value;
