import { ownerOf } from './context';
import { isShadowRoot, isText, parentOf } from './dom';
import { boxesOf } from './places';
import { fragmentsOf, type Mark, type Owner } from './run';

/** A mark under a point, and the box of the line of it that the point is in. */
export interface Hit {
  mark: Mark;
  rect: DOMRect;
}

/** Finds the mark whose letters are under a point, in client coordinates. */
export type HitTest = (x: number, y: number) => Hit | undefined;

/**
 * Makes the hit test. The caret snaps to the nearest letter, so the letter's box must hold the point, and what the browser
 * finds there must be the text's own element and not something that lies over it or clips it.
 */
export function createHitTest(marksOf: (owner: Owner) => readonly Mark[], roots: () => readonly ShadowRoot[]): HitTest {
  return (x, y) => {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots()] });
    const node = caret?.offsetNode;
    if (!node || !isText(node) || !isOnTop(node, x, y)) return undefined;
    const owner = ownerOf(node);
    for (const mark of owner ? marksOf(owner) : []) {
      for (const fragment of fragmentsOf(mark)) {
        if (fragment.node !== node || caret.offset < fragment.start || caret.offset > fragment.end) continue;
        const rect = boxesOf(fragment).find((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom);
        if (rect) return { mark, rect };
      }
    }
    return undefined;
  };
}

function isOnTop(node: Text, x: number, y: number): boolean {
  const root = node.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(x, y);
  const parent = parentOf(node);
  if (!top || !parent) return false;
  const holder = isShadowRoot(parent) ? parent.host : (parent as Element);
  if (holder === top || holder.contains(top)) return true;
  return top.contains(holder) && getComputedStyle(holder).pointerEvents === 'none';
}
