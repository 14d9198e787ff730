import { isConnected, isShadowRoot, parentOf } from './dom';
import { fragmentsOf, headOf, type Fragment, type Mark } from './run';

/** Boxes of a fragment's lines in client coordinates; none when the text has changed under it or isn't rendered. */
export function boxesOf(fragment: Fragment): DOMRect[] {
  const range = rangeOf(fragment);
  if (!range) return [];
  const boxes = [...range.getClientRects()];
  park(range);
  return boxes;
}

/** The box of a fragment's line that a point is in. */
export function boxAt(fragment: Fragment, x: number, y: number): DOMRect | undefined {
  const isIn = ({ left, right, top, bottom }: DOMRect) => x >= left && x < right && y >= top && y < bottom;
  const range = rangeOf(fragment);
  // One box around all of them tells most points sooner.
  const box = range && isIn(range.getBoundingClientRect()) ? [...range.getClientRects()].find(isIn) : undefined;
  if (range) park(range);
  return box;
}

let asked: Range | undefined;

/** The fragment as a range, the same object each time, to be parked after use; undefined when the text has changed under it. */
function rangeOf({ node, start, end }: Fragment): Range | undefined {
  if (!isConnected(node) || end > node.length) return undefined;
  asked ??= new Range();
  asked.setStart(node, start);
  asked.setEnd(node, end);
  return asked;
}

/** Boxes of all of a mark's lines, in order. */
export const rectsOf = (mark: Mark): DOMRect[] => fragmentsOf(mark).flatMap(boxesOf);

/** The box around two marks and all between them; of no size when the text has changed under them. */
export function boxAround(first: Mark, last: Mark): DOMRect {
  const [start, end] = [fragmentsOf(first)[0], fragmentsOf(last).at(-1)];
  if (!start || !end || start.end > start.node.length || end.end > end.node.length) return new DOMRect();
  const range = new Range();
  range.setStart(start.node, start.start);
  range.setEnd(end.node, end.end);
  const box = range.getBoundingClientRect();
  park(range);
  return box;
}

/** The element that a mark begins in; the host for text that is directly in a shadow root. */
export function elementOf(mark: Mark): Element {
  const { run } = mark;
  const parent = run.nodes ? parentOf(fragmentsOf(mark)[0]?.node ?? headOf(run)) : run.owner;
  const element = parent ?? run.owner;
  return isShadowRoot(element) ? element.host : (element as Element);
}

/** A range that stays where the page changes makes it pay for every change; at the document's start it costs nothing. */
function park(range: Range): void {
  range.setStart(document, 0);
  range.collapse(true);
}
