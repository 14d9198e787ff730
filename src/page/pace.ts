/** More changed nodes a second than this, and the page counts as under fire. */
export const FIRE = 200;

/** Milliseconds between readings under fire, at first and at most. */
export const SHORTEST_WAIT = 250;
export const LONGEST_WAIT = 5000;

/** Reading changes may take one part in this many of the time: 5 %. */
const SHARE = 20;

/** Changes are counted in spans of this many milliseconds. */
const SPAN = 1000;

/**
 * When the page's changes are to be read: those of a quiet page at once, those of a page under fire at most four times a second,
 * and ever more rarely while the fire goes on; in any case so that reading takes no more than a twentieth of the time.
 * All times are in milliseconds of one clock.
 */
export interface Pace {
  changed(nodes: number, now: number): void;
  /** Milliseconds to wait before the next reading; 0 for at once. */
  wait(now: number): number;
  /** Notes that a reading begins now. */
  begin(now: number): void;
  /** Notes that the reading begun last has worked for so long. */
  spend(ms: number): void;
}

/** Starts the pace of a quiet page. */
export function createPace(): Pace {
  let span = -Infinity;
  let changes = 0;
  let changesBefore = 0;
  let wait = 0;
  let begun = -Infinity;
  let spent = 0;

  const isUnderFire = (now: number) => {
    if (now - span >= SPAN) {
      changesBefore = now - span < 2 * SPAN ? changes : 0;
      changes = 0;
      span = now;
    }
    return changes > FIRE || changesBefore > FIRE;
  };
  return {
    changed(nodes, now) {
      isUnderFire(now);
      changes += nodes;
    },
    wait(now) {
      if (!isUnderFire(now)) wait = 0;
      else if (wait === 0) wait = SHORTEST_WAIT;
      return Math.max(0, begun + Math.max(wait, Math.min(LONGEST_WAIT, spent * SHARE)) - now);
    },
    begin(now) {
      begun = now;
      spent = 0;
      wait = Math.min(LONGEST_WAIT, wait * 2);
    },
    spend(ms) {
      spent += ms;
    },
  };
}
