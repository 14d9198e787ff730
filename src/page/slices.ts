/** How long one slice works before it lets the browser go on, in milliseconds: a quarter of a frame. */
export const SLICE_MS = 4;

/** On a page that leaves background tasks no turn, a slice comes after this long all the same. */
const DEADLINE_MS = 500;

/** Does a bit of work, up to the given time on `performance.now()`'s clock; true when there is more. */
export type Slice = (deadline: number) => boolean;

/** Work that is done in slices. */
export interface Slices {
  /** Sees to it that the work goes on; safe to call at any time. */
  wake(): void;
  stop(): void;
}

/** Calls `slice` again and again in background tasks, for as long as there is more, leaving the browser free in between. */
export function createSlices(slice: Slice): Slices {
  /** The turn that is waited for; a call for any other comes too late. */
  let due = 0;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    due = 0;
    clearTimeout(timer);
  };
  const turn = (number: number) => {
    if (number !== due) return;
    stop();
    if (slice(performance.now() + SLICE_MS)) wake();
  };
  const wake = () => {
    if (due > 0) return;
    const number = ++last;
    due = number;
    timer = setTimeout(turn, DEADLINE_MS, number);
    void scheduler.postTask(() => turn(number), { priority: 'background' });
  };
  return { wake, stop };
}
