import { isConnected, isShadowRoot, parentOf } from './dom';
import { fragmentsOf, headOf, type Fragment, type Mark } from './run';

/** Boxes of a fragment's lines in client coordinates; none when the text has changed under it or isn't rendered. */
export function boxesOf({ node, start, end }: Fragment): DOMRect[] {
  if (!isConnected(node) || end > node.length) return [];
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  const boxes = [...range.getClientRects()];
  park(range);
  return boxes;
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
