import forms from 'virtual:healthgloss/forms';
import { createEngine } from '@/matching/engine';
import { annotatorOf, EVERY, USUAL } from './annotator';
import { floorOne, floorThree, floorTwo } from './floors';
import { hurry } from './hurry';
import { fullScan } from './scan';
import { timeOf } from './time';

/** Rounds that warm the code up, or so many milliseconds of them, and rounds that count. */
const WARM_UP = 12;
const WARM_UP_MS = 4000;
const ROUNDS = 9;

/** Runs the calls one after the other, round by round; milliseconds of each. */
function race<Name extends string>(calls: Record<Name, () => unknown>): Record<Name, number[]> {
  const names = Object.keys(calls) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const end = performance.now() + WARM_UP_MS;
  for (let round = 0; round < WARM_UP && performance.now() < end; round++) for (const name of names) calls[name]();
  for (let round = 0; round < ROUNDS; round++) for (const name of names) times[name].push(timeOf(calls[name]));
  return times;
}

/** Points of the screen that the hit test is asked about, the first half to warm up; and how often at each, since clocks are coarse. */
const POINTS = 200;
const TIMES = 20;

/** What the benchmark calls in the page, in a world of its own as the extension has. */
const bench = {
  /** Milliseconds of a full scan and of the floors, in rounds. */
  scanRounds() {
    const engine = createEngine(forms);
    const { body } = document;
    return race({
      floorOne: () => floorOne(body),
      floorTwo: () => floorTwo(body),
      floorThree: () => floorThree(body),
      scan: () => fullScan(engine, body),
    });
  },
  /** Milliseconds of one scan of the whole page that isn't cut into slices, the first time that this code runs in this world. */
  firstScan: () => timeOf(() => fullScan(createEngine(forms), document.body)),
  /** Milliseconds from nothing to all of the screen marked, the first time that this code runs in this world. */
  firstScreen() {
    const calm = hurry();
    let painted = 0;
    const begun = performance.now();
    const annotator = annotatorOf();
    annotator.onMarksChanged(() => (painted ||= performance.now()));
    annotator.start(USUAL);
    calm();
    return painted - begun;
  },
  /**
   * Milliseconds of a hit test, as the mean of many at each of some points of the screen. The browser finds
   * for its own event what is at the pointer, and remembers it; so it is asked once before the clock runs.
   */
  async hitRounds(choice: 'usual' | 'every') {
    const annotator = annotatorOf();
    annotator.start(choice === 'every' ? EVERY : USUAL);
    while (!annotator.isComplete()) await new Promise((resolve) => setTimeout(resolve, 20));
    return Array.from({ length: POINTS }, (_, at) => {
      const [x, y] = [(at * 37) % innerWidth, (at * 101) % innerHeight];
      document.elementFromPoint(x, y);
      const many = () => {
        for (let time = 0; time < TIMES; time++) annotator.hitAt(x, y);
      };
      return timeOf(many) / TIMES;
    }).slice(POINTS / 2);
  },
};

Object.assign(globalThis, { healthglossBench: bench });
