import { fragmentsOf, type Mark } from './run';

/** Ways a mark may look; the last two lie over the others. The name of its highlight is `healthgloss-` and one of these. */
export const PAINTS = ['light', 'dark', 'light-line', 'dark-line', 'open', 'pulse'] as const;
export type Paint = (typeof PAINTS)[number];

/** Name of a highlight in the page's registry, which the page can see. */
export const highlightName = (paint: Paint): string => `healthgloss-${paint}`;

/** Paints marks by ranges in the registry of highlights: nothing in the page's tree changes. */
export interface Painter {
  readonly painted: ReadonlyMap<Mark, Paint>;
  /** Paints these marks, each in its way, and no others; `open` and `pulse` are left as they are. */
  paint(marks: ReadonlyMap<Mark, Paint>): void;
  /** Stops painting a mark at once, until the next `paint`. */
  drop(mark: Mark): void;
  /** Lays one mark under `open` or `pulse`, instead of the one before. */
  show(paint: 'open' | 'pulse', mark: Mark | undefined): void;
  /** Takes all of ours out of the registry. */
  stop(): void;
}

/** Starts painting; what an earlier script of ours left behind is cleared first. */
export function createPainter(): Painter {
  clearHighlights();
  const painted = new Map<Mark, Paint>();
  const ranges = new Map<Mark, StaticRange>();
  const highlights = new Map<Paint, Highlight>();

  const highlightFor = (paint: Paint): Highlight => {
    const highlight = highlights.get(paint) ?? new Highlight();
    highlights.set(paint, highlight);
    if (paint === 'open' || paint === 'pulse') highlight.priority = 1;
    return highlight;
  };
  /** The registry is the page's too, and may have been cleared. An empty highlight would only tell that we are here. */
  const register = () => {
    for (const [paint, highlight] of highlights) {
      const name = highlightName(paint);
      const isThere = CSS.highlights.has(name);
      if (highlight.size === 0 && isThere) CSS.highlights.delete(name);
      if (highlight.size > 0 && !isThere) CSS.highlights.set(name, highlight);
    }
  };
  const drop = (mark: Mark) => {
    const paint = painted.get(mark);
    const range = ranges.get(mark);
    if (paint && range) highlightFor(paint).delete(range);
    painted.delete(mark);
    ranges.delete(mark);
  };
  const put = (mark: Mark, paint: Paint) => {
    const range = rangeOf(mark);
    const before = ranges.get(mark);
    if (range && before && painted.get(mark) === paint && isSame(range, before)) return;
    drop(mark);
    if (!range) return;
    highlightFor(paint).add(range);
    painted.set(mark, paint);
    ranges.set(mark, range);
  };
  return {
    painted,
    paint(marks) {
      for (const mark of painted.keys()) if (!marks.has(mark)) drop(mark);
      for (const [mark, paint] of marks) put(mark, paint);
      register();
    },
    drop,
    show(paint, mark) {
      const range = mark && rangeOf(mark);
      const highlight = highlightFor(paint);
      highlight.clear();
      if (range) highlight.add(range);
      register();
    },
    stop: clearHighlights,
  };
}

/** Takes every highlight of ours out of the page, whoever of us put it there. Firefox lists no names, so all are tried. */
function clearHighlights(): void {
  for (const paint of PAINTS) CSS.highlights.delete(highlightName(paint));
}

/** Static, since a live range would make every change of the page pay for it. */
function rangeOf(mark: Mark): StaticRange | undefined {
  const fragments = fragmentsOf(mark);
  const [first, last] = [fragments[0], fragments.at(-1)];
  if (!first || !last) return undefined;
  return new StaticRange({ startContainer: first.node, startOffset: first.start, endContainer: last.node, endOffset: last.end });
}

function isSame(one: StaticRange, other: StaticRange): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
