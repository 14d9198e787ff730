import { vi } from 'vitest';
import { createAnnotator, type Annotator } from '@/page/annotator';
import type { PageChoice } from '@/page/display';
import type { Stop } from '@/page/marking';
import type { Paint, Painter } from '@/page/painter';
import type { Mark } from '@/page/run';
import { fakeEngine } from './fake-engine';

/** Everything marked that can be, without underlines. */
export const ALL: PageChoice = { density: 'every', levels: 'all', known: new Set(), look: 'background', paint: true };

/** Keeps in a map what would be painted. */
export function paperPainter(): Painter {
  const painted = new Map<Mark, Paint>();
  return {
    painted,
    paint(marks) {
      painted.clear();
      for (const [mark, paint] of marks) painted.set(mark, paint);
    },
    drop: (mark) => painted.delete(mark),
    show() {},
    stop: () => painted.clear(),
  };
}

/** An annotator at work on this document, with a fake engine and paper for paint. */
export interface Trial {
  annotator: Annotator;
  painter: Painter;
  engine: ReturnType<typeof fakeEngine>;
  stop: Stop;
  texts: () => string[];
  /** Resolves when nothing is left to read. */
  settled: () => Promise<void>;
}

/** Starts one. */
export function annotate(choice: PageChoice = ALL): Trial {
  const [painter, engine] = [paperPainter(), fakeEngine()];
  const annotator = createAnnotator({
    engine,
    createPainter: () => painter,
    shadowRootOf: (element) => element.shadowRoot,
  });
  const stop = annotator.start(choice);
  const settled = async () => {
    // Observers are told in a microtask; a turn later it is known whether there is something to do.
    await turn();
    for (let turns = 0; !annotator.isComplete(); turns++) {
      if (turns > 5000) throw new Error('The page is never done');
      await turn();
    }
  };
  return { annotator, painter, engine, stop, settled, texts: () => annotator.marksInOrder().map(annotator.textOf) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

/** What happy-dom lacks, as far as marking a page needs it; frames come as fast as timers. */
export function stubBrowser(): void {
  Object.assign(document, { caretPositionFromPoint: () => null });
  vi.stubGlobal('scheduler', { postTask: async (task: () => void) => setTimeout(task, 0) });
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 0));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
}
