import { isConnected } from './dom';
import { fragmentsOf, type Fragment, type Mark } from './run';

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

/** A range that stays where the page changes makes it pay for every change; at the document's start it costs nothing. */
export function park(range: Range): void {
  range.setStart(document, 0);
  range.collapse(true);
}
