import { isOwner } from './context';
import { childrenOf, firstElementOf, htmlOf, nameOf, nextElementOf } from './dom';
import type { Owner } from './run';
import { PROSE, traitsOf } from './tags';

/** So many elements are measured at most: no screen has more that matter for a first look. */
const MOST = 600;

/** Of more children than this only those near the screen are measured, taken to stand one below the other. */
const MANY = 64;

/**
 * Whose text is in view, in document order, as far as boxes tell: the innermost blocks that touch the screen. Needs a layout. The
 * browser's own question for what is at a point isn't asked: it takes 15 ms on a page of 10 MB.
 */
export function ownersOnScreen(): Owner[] {
  const html = htmlOf(document);
  const owners: Owner[] = [];
  let left = MOST;

  const look = (element: Element): boolean => {
    let isFound = false;
    if (!(traitsOf(nameOf(element)) & PROSE)) {
      for (const child of childrenNear(element)) {
        if (--left < 0) break;
        const { top, bottom, height } = boxOf(child);
        if (bottom >= 0 && top <= innerHeight) isFound = look(child) || isFound;
        else if (height > 0 && top > innerHeight && childrenOf(element).length > MANY) break;
      }
    }
    if (isFound || !isOwner(element)) return isFound;
    owners.push(element);
    return true;
  };
  if (html) look(html);
  return owners;
}

const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** The children of an element; of many those from about the screen's top on. */
function* childrenNear(element: Element): Generator<Element> {
  const children = childrenOf(element);
  let first = firstElementOf(element);
  if (children.length > MANY) {
    let low = 0;
    for (let high = children.length - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (boxOf(children[middle]!).bottom < 0) low = middle + 1;
      else high = middle;
    }
    first = children[low]!;
  }
  for (let child = first; child; child = nextElementOf(child)) yield child;
}
