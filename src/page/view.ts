import { isElement } from './dom';
import { park } from './places';
import { isShadowRoot } from './dom';
import type { Run } from './run';

/** Marks are painted this many screens beyond each edge, so that scrolling doesn't outrun them. */
const BEYOND = 0.5;

/** Tells which runs are in view or near it, for one moment; may bring layout up to date. */
export function createInView(): (run: Run) => boolean {
  const { innerWidth, innerHeight } = window;
  const [aside, above] = [innerWidth * BEYOND, innerHeight * BEYOND];
  const isNear = ({ left, right, top, bottom }: DOMRect) =>
    bottom > -above && top < innerHeight + above && right > -aside && left < innerWidth + aside;
  const seen = new Map<unknown, boolean>();
  return (run) => {
    const key = run.owner;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const near = isNear(rectOf(run));
    seen.set(key, near);
    return near;
  };
}

/** The box of an owner, or that of its text when it has none of its own. */
function rectOf({ owner, nodes }: Run): DOMRect {
  if (isElement(owner) && !isShadowRoot(owner)) {
    const rect = Element.prototype.getBoundingClientRect.call(owner);
    if (rect.width > 0 || rect.height > 0) return rect;
  }
  const range = new Range();
  range.setStartBefore(nodes[0]!);
  range.setEndAfter(nodes.at(-1)!);
  const rect = range.getBoundingClientRect();
  park(range);
  return rect;
}
