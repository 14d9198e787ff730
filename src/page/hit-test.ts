import { ownerOf } from './context';
import { firstElementOf, holds, isShadowRoot, parentOf } from './dom';
import { boxAt } from './places';
import { fragmentsOf, type Fragment, type Mark, type Owner } from './run';

/** A mark under a point, and the box of the line of it that the point is in. */
export interface Hit {
  mark: Mark;
  rect: DOMRect;
}

/** Finds the mark whose letters are under a point, in client coordinates. */
export type HitTest = (x: number, y: number) => Hit | undefined;

/**
 * Makes the hit test among the marks in view. A letter's box must hold the point, and what the browser finds there must be the text's
 * own element and not something that lies over it or clips it. The browser's own question for the letter at a point isn't asked: it
 * takes 20 ms on a page of 10 MB.
 */
export function createHitTest(marksInView: () => Iterable<Mark>, roots: () => Iterable<ShadowRoot>): HitTest {
  return (x, y) => {
    const marks = [...marksInView()];
    if (marks.length === 0) return undefined;
    for (const top of topsAt(x, y, roots)) {
      const owner = ownerOf(top);
      const hit = hitAmong(marks, (one) => one === owner, top, x, y) ?? hitThrough(marks, top, owner, x, y);
      if (hit) return hit;
    }
    return undefined;
  };
}

/** What is on top at a point as the page sees it, and inside that, where it has a shadow root, as the root does. */
function topsAt(x: number, y: number, roots: () => Iterable<ShadowRoot>): Element[] {
  const tops: Element[] = [];
  let scope: DocumentOrShadowRoot | undefined = document;
  while (scope) {
    const top: Element | null = scope.elementFromPoint(x, y);
    if (!top || tops.includes(top)) break;
    tops.push(top);
    scope = [...roots()].find(({ host }) => host === top);
  }
  return tops;
}

/** The same where the text takes no pointers, so that the element on top is one around it. */
function hitThrough(marks: readonly Mark[], top: Element, own: Owner | undefined, x: number, y: number): Hit | undefined {
  if (firstElementOf(top) === null) return undefined;
  const owners = new Set(marks.map(({ run }) => run.owner));
  const isThrough = (owner: Owner) =>
    owner !== own && !isShadowRoot(owner) && holds(top, owner) && getComputedStyle(owner).pointerEvents === 'none';
  const through = new Set([...owners].filter(isThrough));
  return through.size > 0 ? hitAmong(marks, (owner) => through.has(owner), top, x, y) : undefined;
}

function hitAmong(
  marks: readonly Mark[],
  isAsked: (owner: Owner) => boolean,
  top: Element,
  x: number,
  y: number,
): Hit | undefined {
  for (const mark of marks) {
    const hit = isAsked(mark.run.owner) ? hitOn(mark, top, x, y) : undefined;
    if (hit) return hit;
  }
  return undefined;
}

function hitOn(mark: Mark, top: Element, x: number, y: number): Hit | undefined {
  for (const fragment of fragmentsOf(mark)) {
    const rect = boxAt(fragment, x, y);
    if (rect && isReached(fragment, top)) return { mark, rect };
  }
  return undefined;
}

/** True when a pointer on the element on top is on the fragment's own element, or would be if that took pointers. */
function isReached({ node }: Fragment, top: Element): boolean {
  const parent = parentOf(node);
  if (!parent) return false;
  const holder = isShadowRoot(parent) ? parent.host : (parent as Element);
  if (holds(holder, top)) return true;
  return holds(top, holder) && getComputedStyle(holder).pointerEvents === 'none';
}
