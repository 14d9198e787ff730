import type { Match } from '@/matching/match';
import type { MarkField } from './mark-field';
import type { PageChoice } from './display';
import { createHitTest, type Hit } from './hit-test';
import { Marking, type MarkingTools, type Stop } from './marking';
import { elementOf, rectsOf } from './places';
import { lettersOf, type Mark } from './run';
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
  /** True once all of the page was read, its latest changes too, so that counts are whole. */
  isComplete(): boolean;
  /** Scrolls to an entry's first mention and lets it shine for a moment; false when there is none. */
  goTo(entry: number): boolean;
  /** Calls back whenever other marks are chosen than before. */
  onMarksChanged(listener: () => void): Stop;
  /** Calls back when marking begins anew by itself: `document.open` may have taken all listeners off the page. */
  onBegunAnew(listener: () => void): Stop;
}

/** How long a mark shines that the reader was led to, in milliseconds. */
const PULSE_MS = 1500;

/** Makes the annotator of this document; nothing happens before `start`. */
export function createAnnotator(tools: Omit<MarkingTools, 'onMarks' | 'onLost'>): Annotator {
  let marking: Marking | undefined;
  let starts = 0;
  let pulse: ReturnType<typeof setTimeout> | undefined;
  const [marks, anew] = [createBell(), createBell()];
  const chosen = () => marking?.display.chooser.chosen ?? new Set<Mark>();
  const hitAt = createHitTest(
    () => marking?.painter.painted.keys() ?? [],
    () => marking?.roots.all ?? [],
  );
  const entries = () => marking?.display.entries() ?? [];
  const shine = (mark: Mark) => {
    clearTimeout(pulse);
    const { painter } = marking!;
    painter.show('pulse', mark);
    pulse = setTimeout(() => painter.show('pulse', undefined), PULSE_MS);
  };
  const begin = (choice: PageChoice) => {
    marking?.stop();
    const onLost = () => {
      begin(marking!.display.choice);
      anew.ring();
    };
    marking = new Marking({ ...tools, onMarks: marks.ring, onLost }, choice);
  };
  const start = (choice: PageChoice): Stop => {
    const mine = ++starts;
    begin(choice);
    return () => {
      if (starts !== mine) return;
      starts++;
      clearTimeout(pulse);
      marking?.stop();
      marking = undefined;
      marks.ring();
    };
  };
  return {
    start,
    choose: (choice) => marking?.choose(choice),
    hitAt,
    hitTest: (x, y) => hitAt(x, y)?.mark,
    entries,
    isComplete: () => marking?.isComplete ?? true,
    goTo(entry) {
      const found = entries().find((each) => each.entry === entry);
      if (!found) return false;
      reveal(found.first);
      shine(found.first);
      return true;
    },
    onMarksChanged: marks.listen,
    onBegunAnew: anew.listen,
    marksInOrder: () => [...chosen()],
    rectsOf,
    matchOf: (mark): Match => mark,
    textOf: lettersOf,
    elementOf,
    reveal,
    setCurrent: (mark) => marking?.painter.show('open', mark),
  };
}

function createBell(): { ring: () => void; listen: (listener: () => void) => Stop } {
  const listeners = new Set<() => void>();
  return {
    ring: () => {
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Scrolls to a mark at once, to the middle of what is seen; not at all if it is in view. */
function reveal(mark: Mark): void {
  const [rect] = rectsOf(mark);
  if (!rect || (rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth)) return;
  elementOf(mark).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
