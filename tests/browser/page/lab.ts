import forms from 'virtual:healthgloss/forms';
import { createEngine } from '@/matching/engine';
import { createAnnotator, type Annotator } from '@/page/annotator';
import type { PageChoice } from '@/page/display';
import { createPainter, highlightName, PAINTS, type Painter } from '@/page/painter';
import { createRootSheets } from '@/page/root-sheets';
import { fragmentsOf, type Fragment, type Mark } from '@/page/run';
import { changeSomething, randomTree } from '@tests/page/changes';
import { placeOf } from '@tests/page/place-of';

/** The annotator in a page's own world, where a test can ask it anything. */

const ALL: PageChoice = { density: 'every', levels: 'all', known: new Set(), look: 'background', paint: true };

const engine = createEngine(forms);
let annotator: Annotator | undefined;

function make(painter: () => Painter): Annotator {
  return createAnnotator({
    engine,
    createPainter: painter,
    shadowRootOf: (element) => element.shadowRoot,
    ...(navigator.userAgent.includes('Firefox') && { createRootSheets }),
  });
}

/** Keeps in a map what would be painted. */
function paperPainter(): Painter & { painted: Map<Mark, unknown> } {
  const painted = new Map<Mark, never>();
  return {
    painted,
    paint(marks) {
      painted.clear();
      for (const [mark, paint] of marks) painted.set(mark, paint as never);
    },
    drop: (mark) => painted.delete(mark),
    show() {},
    stop: () => painted.clear(),
  };
}

/** Numbers to choose by, from a seed: the same for the same seed. */
function chooser(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const paintedPlaces = () =>
  PAINTS.flatMap((paint) => Array.from(CSS.highlights.get(highlightName(paint)) ?? []))
    .filter(({ startContainer }) => startContainer.isConnected)
    .map(({ startContainer, startOffset, endContainer, endOffset }) =>
      endsOf([
        { node: startContainer as Text, start: startOffset, end: startOffset },
        { node: endContainer as Text, start: endOffset, end: endOffset },
      ]),
    )
    .toSorted();

/** Where a stretch begins and ends. */
function endsOf(fragments: Fragment[]): string {
  const [first, last] = [fragments[0]!, fragments.at(-1)!];
  return placeOf([
    { ...first, end: first.start },
    { ...last, start: last.end },
  ]);
}

const lab = {
  start(choice: Partial<PageChoice> = {}) {
    annotator = make(createPainter);
    return annotator.start({ ...ALL, ...choice });
  },
  annotator: () => annotator!,
  async settled(of: Annotator = annotator!) {
    await pause(0);
    while (!of.isComplete()) await pause(5);
  },
  places: () => annotator!.marksInOrder().map((mark) => placeOf(mark)),
  painted: paintedPlaces,
  texts: () => annotator!.marksInOrder().map(annotator!.textOf),
  /** What another annotator, started now, marks and would paint. */
  async fresh() {
    const painter = paperPainter();
    const other = make(() => painter);
    const stop = other.start(ALL);
    await lab.settled(other);
    const places = other.marksInOrder().map((mark) => placeOf(mark));
    const inView = [...painter.painted.keys()].map((mark) => endsOf(fragmentsOf(mark))).toSorted();
    stop();
    return { places, inView };
  },
  /** Fills the page with random trees. */
  fill(seed: number, trees: number) {
    const choose = chooser(seed);
    document.body.replaceChildren(...Array.from({ length: trees }, () => randomTree(choose)));
  },
  /** Changes the page so many times, so many a frame; returns how many nodes changed in the second that changed most. */
  async change(seed: number, changes: number, aFrame: number) {
    const choose = chooser(seed);
    const seconds: number[] = [];
    const observer = new MutationObserver((records) => {
      const second = Math.floor(performance.now() / 500);
      for (const { type, addedNodes, removedNodes } of records) {
        const size = type === 'characterData' ? 1 : addedNodes.length + removedNodes.length;
        seconds[second] = (seconds[second] ?? 0) + size;
        seconds[second + 1] = (seconds[second + 1] ?? 0) + size;
      }
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    for (let change = 1; change <= changes; change++) {
      changeSomething(document.body, choose);
      if (change % aFrame === 0) await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    return Math.max(...seconds.filter((size) => size !== undefined));
  },
  pause,
};

Object.assign(globalThis, { lab });

export type Lab = typeof lab;
