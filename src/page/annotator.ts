import type { Match } from '@/matching/match';
import type { MarkField } from './cards';
import { elementOf, type PageChoice } from './display';
import { createHitTest, type Hit } from './hit-test';
import { Marking, type MarkingTools, type Stop } from './marking';
import { rectsOf } from './places';
import type { Mark } from './run';
import type { PageEntry } from './sections';

/** The page's marks as the rest of the extension meets them. All of it may be asked at any time; a page that isn't marked has no marks. */
export interface Annotator extends MarkField<Mark> {
  /** Begins to mark the page; the stop leaves it as it was. */
  start(choice: PageChoice): Stop;
  /** Takes a new choice of the reader, if the page is being marked. */
  choose(choice: PageChoice): void;
  /** The mark at a point with the box of its line there. */
  hitAt(x: number, y: number): Hit | undefined;
  /** The entries that default settings would mark, in reading order, with the numbers of their mentions. */
  entries(): PageEntry[];
  /** Calls back whenever other marks are chosen than before. */
  onMarksChanged(listener: () => void): Stop;
}

/** Makes the annotator of this document; nothing happens before `start`. */
export function createAnnotator(tools: Omit<MarkingTools, 'onMarks'>): Annotator {
  let marking: Marking | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const hitAt = createHitTest(
    (owner) =>
      marking?.known.runsOf(owner).flatMap(({ marks }) => marks.filter((mark) => marking?.display.chosen.has(mark))) ?? [],
    () => marking?.roots.all ?? [],
  );
  return {
    start(choice) {
      marking?.stop();
      const started = new Marking({ ...tools, onMarks: tell }, choice);
      marking = started;
      return () => {
        started.stop();
        if (marking !== started) return;
        marking = undefined;
        tell();
      };
    },
    choose: (choice) => marking?.choose(choice),
    hitAt,
    hitTest: (x, y) => hitAt(x, y)?.mark,
    entries: () => marking?.display.entries() ?? [],
    onMarksChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    marksInOrder: () => [...(marking?.display.chosen ?? [])],
    rectsOf,
    matchOf: (mark): Match => mark,
    textOf: ({ text }) => text,
    elementOf,
    reveal,
    setCurrent: (mark) => marking?.painter.show('open', mark),
  };
}

/** Scrolls to a mark at once, to the middle of what is seen; not at all if it is in view. */
function reveal(mark: Mark): void {
  const [rect] = rectsOf(mark);
  if (!rect || (rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth)) return;
  elementOf(mark).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
