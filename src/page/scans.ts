import { contextOf, type Context } from './context';
import { holds, isConnected } from './dom';
import type { KnownRuns } from './known-runs';
import { readRuns, type Found, type Runs } from './read-runs';
import type { Owner } from './run';

/** The clock is looked at once in this many steps, each of a run or a few dozen nodes. */
const STEPS_A_LOOK = 4;

/** A tree that is being read, perhaps paused. */
interface Scan {
  readonly root: Owner;
  readonly isUrgent: boolean;
  readonly runs: Runs;
  /** Owners entered and not left yet. */
  readonly open: readonly Owner[];
  /** Nodes that must stay where they are while it pauses. */
  readonly place: { parent: Node; next: Node | null };
}

/** Everything that waits to be read, and the reading of it in slices. */
export class Scans {
  readonly #known: KnownRuns;
  readonly #page: () => Context;
  readonly #onHost: Found['onHost'];
  readonly #urgent = new Set<Owner>();
  readonly #waiting = new Set<Owner>();
  #scans: Scan[] = [];

  /** `page` is the context of a tree that nothing stands around; `onHost` hears of elements that may have a shadow root. */
  constructor(known: KnownRuns, page: () => Context, onHost: Found['onHost']) {
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
    for (let steps = 1; !this.isDone; steps++) {
      const scan = this.#next();
      if (scan) this.#step(scan);
      if (steps % STEPS_A_LOOK === 0 && performance.now() >= deadline) break;
    }
    this.#known.settle();
    return !this.isDone;
  }

  /** Told when a node was taken out of its place, so that a reading around it begins anew. */
  onMoved(node: Node): void {
    const isMoved = (place: Node | null) => place !== null && holds(node, place);
    for (const scan of this.#scans) if (isMoved(scan.place.parent) || isMoved(scan.place.next)) this.#restart(scan);
  }

  /** Told when an owner's own text has changed, so that a reading of it begins anew. */
  onTouched(owner: Owner): void {
    for (const scan of this.#scans) if (scan.open.includes(owner)) this.#restart(scan);
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
    const context = this.#known.isKnown(root) || !isConnected(root) ? undefined : contextOf(root, this.#page());
    if (!context) return;
    const open: Owner[] = [];
    const place: Scan['place'] = { parent: root, next: null };
    const runs = readRuns(root, context, {
      isKnown: (owner) => this.#known.isKnown(owner),
      onEnter: (owner) => {
        this.#known.begin(owner);
        open.push(owner);
      },
      onLeave: () => void open.pop(),
      onHost: this.#onHost,
      onPause: (parent, next) => void Object.assign(place, { parent, next }),
    });
    this.#scans.push({ root, isUrgent, runs, open, place });
  }

  /** Reads one run, or looks at a few dozen nodes. */
  #step(scan: Scan): void {
    const { done, value } = scan.runs.next();
    if (value) this.#known.add(value);
    if (!done) return;
    this.#end(scan);
    this.#known.settle();
  }

  #restart(scan: Scan): void {
    this.#end(scan);
    for (const owner of scan.open) this.#known.forget(owner);
    if (scan.isUrgent) this.first(scan.root);
    else this.last(scan.root);
  }

  #end(scan: Scan): void {
    this.#scans = this.#scans.filter((other) => other !== scan);
  }
}

const first = <T>(values: Set<T>): T | undefined => values.values().next().value;
