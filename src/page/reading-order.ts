import { precedes } from './dom';
import { headOf, type Run } from './run';

/** Runs that hold forms, and headings, as a reader meets them from the top of the page to its end. */
export interface ReadingOrder {
  readonly runs: readonly Run[];
  /** Puts runs in their places; they must be in order among themselves. */
  insert(runs: readonly Run[]): void;
  /** Takes out the runs that are not wanted any more. */
  remove(isGone: (run: Run) => boolean): void;
}

/** Starts an empty order. */
export function createReadingOrder(): ReadingOrder {
  let runs: Run[] = [];
  return {
    get runs() {
      return runs;
    },
    insert(added) {
      const first = added[0];
      if (!first) return;
      const at = placeOf(runs, first);
      const next = runs[at];
      const fits = !next || comesBefore(added.at(-1)!, next);
      if (fits && at === runs.length) for (const run of added) runs.push(run);
      else runs = [...runs.slice(0, at), ...(fits ? [...added, ...runs.slice(at)] : merged(added, runs.slice(at)))];
    },
    remove(isGone) {
      runs = runs.filter((run) => !isGone(run));
    },
  };
}

function comesBefore(one: Run, other: Run): boolean {
  const [a, b] = [headOf(one), headOf(other)];
  return a === b ? one.from < other.from : precedes(a, b);
}

/** Index of the first run that comes after this one. Pages are mostly read and written from top to bottom, so the end is tried first. */
function placeOf(runs: readonly Run[], run: Run): number {
  const last = runs.at(-1);
  if (!last || comesBefore(last, run)) return runs.length;
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(runs[middle]!, run)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(some: readonly Run[], others: readonly Run[]): Run[] {
  const all: Run[] = [];
  let at = 0;
  for (const run of some) {
    while (at < others.length && comesBefore(others[at]!, run)) all.push(others[at++]!);
    all.push(run);
  }
  return [...all, ...others.slice(at)];
}
