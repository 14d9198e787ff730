/** Smallest, middle and largest of some figures. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** The spread of a list of figures. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((one, other) => one - other);
  return { min: sorted[0]!, median: sorted[sorted.length >> 1]!, max: sorted.at(-1)! };
}

/** Milliseconds that a call takes. */
export function timeOf(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** Rounds of a race, and rounds before it in which the engines warm up. */
const ROUNDS = 9;
const WARM_UP = 60;

/** Runs the calls one after the other, round by round, so that whatever slows the machine slows all; milliseconds of each. */
export function race(calls: readonly (() => unknown)[], { rounds = ROUNDS, warmUp = WARM_UP } = {}): number[][] {
  for (let round = 0; round < warmUp; round++) for (const call of calls) call();
  const times = calls.map((): number[] => []);
  for (let round = 0; round < rounds; round++) calls.forEach((call, at) => times[at]!.push(timeOf(call)));
  return times;
}

/** Spread of the ratio of two calls' times, round by round. */
export function ratioOf(times: readonly number[], base: readonly number[]): Spread {
  return spreadOf(times.map((time, round) => time / base[round]!));
}

/** Milliseconds of a fixed loop: figures of two machines compare by their ratio to it. */
export function calibration(): number {
  const loop = () => {
    let sum = 0;
    for (let step = 0; step < 20_000_000; step++) sum = (Math.imul(sum, 31) + step) | 0;
    return sum;
  };
  return spreadOf(race([loop], { rounds: 9, warmUp: 2 })[0]!).median;
}
