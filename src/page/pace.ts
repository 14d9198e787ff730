/** More changed nodes a second than this, and the page counts as under fire. */
export const FIRE = 200;

/** Milliseconds between readings under fire, at first and at most. */
export const SHORTEST_WAIT = 250;
export const LONGEST_WAIT = 5000;

/** Reading may take one part in this many of the time: 5 %. */
const SHARE = 20;

/** How changes are counted, in milliseconds. */
const WINDOW = 1000;

/**
 * When the page's changes are to be read. A quiet page's at once, those of a page under fire at most four times a second,
 * and ever more rarely while the fire goes on; in any case so that reading takes no more than a twentieth of the time.
 * Times are in milliseconds of one clock.
 */
export interface Pace {
  changed(nodes: number, now: number): void;
  /** Milliseconds to wait before the next reading; 0 for at once. */
  wait(now: number): number;
  /** Notes that a reading ended now and how long it worked. */
  read(took: number, now: number): void;
}

/** Starts the pace of a quiet page. */
export function createPace(): Pace {
  let windowStart = -Infinity;
  let changes = 0;
  let before = 0;
  let wait = 0;
  let lastRead = -Infinity;
  let pause = 0;

  const roll = (now: number) => {
    if (now - windowStart < WINDOW) return;
    before = now - windowStart < 2 * WINDOW ? changes : 0;
    changes = 0;
    windowStart = now;
  };
  const isUnderFire = () => changes > FIRE || before > FIRE;
  return {
    changed(nodes, now) {
      roll(now);
      changes += nodes;
      if (wait === 0 && isUnderFire()) wait = SHORTEST_WAIT;
    },
    wait(now) {
      roll(now);
      if (!isUnderFire()) wait = 0;
      return Math.max(0, lastRead + Math.max(wait, pause) - now);
    },
    read(took, now) {
      lastRead = now;
      pause = Math.min(LONGEST_WAIT, took * SHARE);
      if (wait > 0) wait = Math.min(LONGEST_WAIT, wait * 2);
    },
  };
}
