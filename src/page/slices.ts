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
  let waiting: AbortController | undefined;

  const turn = () => {
    waiting?.abort();
    waiting = undefined;
    if (slice(performance.now() + SLICE_MS)) wake();
  };
  const wake = () => {
    if (waiting) return;
    waiting = new AbortController();
    whenFree(turn, waiting.signal);
  };
  const stop = () => {
    waiting?.abort();
    waiting = undefined;
  };
  return { wake, stop };
}

/** Calls back once in a background task, or after the deadline if none comes. */
function whenFree(call: () => void, signal: AbortSignal): void {
  const timer = setTimeout(call, DEADLINE_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  // The promise of the task rejects when it is aborted, as it is when the timer came first.
  scheduler.postTask(call, { priority: 'background', signal }).catch(() => {});
}
