import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnotator } from '@/page/annotator';
import type { PageChoice } from '@/page/display';
import type { Paint, Painter } from '@/page/painter';
import type { Mark } from '@/page/run';
import { fakeEngine } from './fake-engine';

const CHOICE: PageChoice = { density: 'every', levels: 'all', known: new Set(), look: 'background', paint: true };

/** Keeps in a map what would be painted. */
function paperPainter(): Painter {
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

const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

function annotate(choice = CHOICE) {
  const painter = paperPainter();
  const annotator = createAnnotator({
    engine: fakeEngine(),
    createPainter: () => painter,
    shadowRootOf: (element) => element.shadowRoot,
  });
  const stop = annotator.start(choice);
  return { annotator, painter, stop, texts: () => annotator.marksInOrder().map(annotator.textOf) };
}

beforeEach(() => {
  Object.assign(document, { caretPositionFromPoint: () => null });
  vi.stubGlobal('scheduler', { postTask: async (task: () => void) => setTimeout(task, 0) });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('an annotated page', () => {
  it('is marked, followed, and left as it was', async () => {
    document.body.innerHTML = '<p>Of sarco<b>penia</b> and a tendon.</p>';
    const { annotator, painter, stop, texts } = annotate();
    await settled();
    expect(texts()).toEqual(['sarcopenia', 'tendon']);
    document.body.insertAdjacentHTML('afterbegin', '<p>First muscle <i>atrophy</i></p>');
    document.querySelector('b')!.firstChild!.nodeValue = 'x';
    await settled();
    expect(texts()).toEqual(['muscle atrophy', 'tendon']);
    expect(painter.painted.size).toBe(2);
    stop();
    expect(painter.painted.size).toBe(0);
    expect(annotator.marksInOrder()).toEqual([]);
  });
});
