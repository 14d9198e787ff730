import { contextOf, type Context } from './context';
import { holds, isConnected } from './dom';
import type { KnownRuns } from './known-runs';
import { readRuns, type Found, type Runs } from './read-runs';
import type { Owner } from './run';

/** A slice looks at the clock once in this many steps, each of a run or a few dozen nodes. */
const STEPS_A_LOOK = 4;

/** One tree that is being read, perhaps paused. */
interface Scan {
  root: Owner;
  runs: Runs;
  /** Owners entered and not left yet. */
  open: Owner[];
  parent: Node;
  next: Node | null;
}

/** Everything that waits to be read, and the reading of it in slices. */
export interface Scans {
  /** Has an owner's own runs read, and those of what in it is not known, before all that waits. */
  first(root: Owner): void;
  /** The same, after all that waits. */
  last(root: Owner): void;
  /** Reads until the deadline, on `performance.now()`'s clock; true when something is left. */
  read(deadline: number): boolean;
  readonly isDone: boolean;
  /** Told when a node was taken out of its place, so that a reading in there begins anew. */
  onMoved(node: Node): void;
  /** Told when an owner's own text has changed, so that a reading of it begins anew. */
  onTouched(owner: Owner): void;
}

/** Starts with nothing to read. `page` is the context of a tree that nothing stands around. */
export function createScans(known: KnownRuns, page: () => Context, onHost: Found['onHost']): Scans {
  const urgent = new Set<Owner>();
  const waiting = new Set<Owner>();
  const scans: Scan[] = [];

  const begin = (root: Owner) => {
    if (known.isKnown(root)) return;
    const context = isConnected(root) ? contextOf(root, page()) : undefined;
    if (!context) return;
    const open: Owner[] = [];
    const scan: Scan = { root, open, parent: root, next: null, runs: undefined as never };
    scan.runs = readRuns(root, context, {
      isKnown: known.isKnown,
      onEnter(owner) {
        known.begin(owner);
        open.push(owner);
      },
      onLeave: () => void open.pop(),
      onHost,
      onPause(parent, next) {
        scan.parent = parent;
        scan.next = next;
      },
    });
    scans.push(scan);
  };
  const restart = (scan: Scan) => {
    scans.splice(scans.indexOf(scan), 1);
    for (const owner of scan.open) known.forget(owner);
    waiting.add(scan.root);
  };
  const beginNext = (queue: Set<Owner>) => {
    for (const root of queue) {
      queue.delete(root);
      begin(root);
      return;
    }
  };
  /** Reads one run, or looks at a few dozen nodes. */
  const step = (scan: Scan) => {
    const { done, value } = scan.runs.next();
    if (value) known.add(value);
    if (!done) return;
    scans.splice(scans.indexOf(scan), 1);
    known.settle();
  };
  const isDone = () => urgent.size === 0 && waiting.size === 0 && scans.length === 0;

  return {
    first(root) {
      waiting.delete(root);
      urgent.add(root);
    },
    last(root) {
      if (!urgent.has(root)) waiting.add(root);
    },
    read(deadline) {
      for (let steps = 1; !isDone(); steps++) {
        if (urgent.size > 0) {
          known.settle();
          beginNext(urgent);
        } else if (scans.length === 0) beginNext(waiting);
        const scan = scans.at(-1);
        if (scan) step(scan);
        if (steps % STEPS_A_LOOK === 0 && performance.now() >= deadline) break;
      }
      known.settle();
      return !isDone();
    },
    get isDone() {
      return isDone();
    },
    onMoved(node) {
      const moved = (place: Node | null) => place !== null && holds(node, place);
      for (const scan of scans.filter(({ parent, next }) => moved(parent) || moved(next))) restart(scan);
    },
    onTouched(owner) {
      for (const scan of scans.filter(({ open }) => open.includes(owner))) restart(scan);
    },
  };
}
