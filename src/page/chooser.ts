import { chooseMarks, type MarkChoice } from '@/matching/density';
import type { KnownRuns } from './known-runs';
import { elementOf } from './places';
import { isRendered } from './rendered';
import type { Mark, Owner, Run } from './run';
import { sectionsOf } from './sections';

/** Runs are looked at this many at a time before the clock is. */
const AT_A_TIME = 64;

/** A run's marks that can be seen, and when that was looked at. */
interface Sight {
  moment: number;
  judged: number;
  marks: readonly Mark[];
}

/** Which marks of the page are to be visible: rendered, and wanted by the reader's choice. */
export class Chooser {
  readonly #known: KnownRuns;
  #sights = new WeakMap<Run, Sight>();
  #moment = 0;
  #chosen = new Set<Mark>();

  constructor(known: KnownRuns) {
    this.#known = known;
  }

  /** The marks chosen last, in reading order. */
  get chosen(): ReadonlySet<Mark> {
    return this.#chosen;
  }

  /** What is rendered may have changed: it is looked at again in the next choice. */
  lookAgain(): void {
    this.#moment++;
  }

  /** Chooses anew; yields now and then, and returns whether other marks are chosen than before. */
  *choose(choice: MarkChoice): Generator<undefined, boolean> {
    const { order } = this.#known;
    for (let at = 0; at < order.length; at++) {
      this.#sightOf(order[at]!);
      if (at % AT_A_TIME === AT_A_TIME - 1) yield;
    }
    const marksOf = (run: Run) => this.#sightOf(run).marks;
    const sections = choice.density === 'section' ? yield* sectionsOf(order, marksOf) : [order.flatMap(marksOf)];
    yield;
    const wanted = new Set(chooseMarks(sections, choice).flat());
    const before = this.#chosen;
    const chosen = new Set<Mark>();
    let isNew = false;
    for (let at = 0; at < order.length; at++) {
      for (const mark of marksOf(order[at]!)) {
        if (!wanted.has(mark)) continue;
        chosen.add(mark);
        isNew ||= !before.has(mark);
      }
      if (at % AT_A_TIME === AT_A_TIME - 1) yield;
    }
    this.#chosen = chosen;
    return isNew || before.size !== chosen.size;
  }

  /** Whose marks are not all rendered, in reading order. */
  *hidden(): Generator<Owner> {
    for (const run of this.#known.order) if (this.#sights.get(run)?.marks.length !== run.marks.length) yield run.owner;
  }

  /** Marks of a run that can be seen somewhere on the page. */
  seenIn(run: Run): readonly Mark[] {
    return this.#sightOf(run).marks;
  }

  #sightOf(run: Run): Sight {
    const before = this.#sights.get(run);
    const marks = this.#known.marksOf(run);
    if (before && before.moment === this.#moment && before.judged === run.judged) return before;
    const sight = { moment: this.#moment, judged: run.judged, marks: rendered(marks) };
    this.#sights.set(run, sight);
    return sight;
  }
}

/** Marks of one run mostly begin in one element, so the last answer is kept. */
function rendered(marks: readonly Mark[]): readonly Mark[] {
  let last: Element | undefined;
  let isSeen = false;
  return marks.filter((mark) => {
    const element = elementOf(mark);
    if (element !== last) isSeen = isRendered(element, mark);
    last = element;
    return isSeen;
  });
}
