import { isElement } from './dom';
import { boxAround } from './places';
import type { Mark, Run } from './run';

/** Marks are painted this many screens beyond each edge, so that scrolling doesn't outrun them. */
const BEYOND = 0.5;

/** Up to this many runs are all measured, which takes under a millisecond. */
const MEASURED = 400;

/** The chosen marks of one run. */
export interface Marked {
  readonly run: Run;
  readonly marks: readonly Mark[];
}

/** Chosen marks by the runs they are in, in the order given. */
export function byRun(marks: Iterable<Mark>): Marked[] {
  const all: { run: Run; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const last = all.at(-1);
    if (last?.run === mark.run) last.marks.push(mark);
    else all.push({ run: mark.run, marks: [mark] });
  }
  return all;
}

/**
 * Finds what is in view or near it, for one moment; may bring layout up to date. Of many runs a sample is measured, and then all
 * between two of the sample that have the view, or a part of it, between them: text runs on down the page. What is laid out
 * otherwise is found by `findAll`.
 */
export function findInView(all: readonly Marked[]): Marked[] {
  const isNear = createNear();
  if (all.length <= MEASURED) return all.filter(({ run, marks }) => isNear(boxOf(run, marks)));
  const step = Math.ceil(Math.sqrt(all.length));
  const found: Marked[] = [];
  let before: DOMRect | undefined;
  for (let at = 0; at < all.length; at += step) {
    const group = all.slice(at, at + step + 1);
    const first = before ?? boxOf(group[0]!.run, group[0]!.marks);
    const last = boxOf(group.at(-1)!.run, group.at(-1)!.marks);
    before = last;
    if (!isNear(unionOf(first, last))) continue;
    for (const marked of group.slice(0, step)) if (isNear(boxOf(marked.run, marked.marks))) found.push(marked);
  }
  return found;
}

/** Finds all that is in view or near it, whatever the layout; yields after every few measured. */
export function* findAll(all: readonly Marked[]): Generator<undefined, Marked[]> {
  const found: Marked[] = [];
  for (let at = 0; at < all.length; at++) {
    if (at % 64 === 63) yield;
    const marked = all[at]!;
    if (createNear()(boxOf(marked.run, marked.marks))) found.push(marked);
  }
  return found;
}

/** True when `findInView` may miss what is not laid out in reading order. */
export const isSampled = (all: readonly Marked[]): boolean => all.length > MEASURED;

function createNear(): (box: DOMRect) => boolean {
  const { innerWidth, innerHeight } = window;
  const [aside, above] = [innerWidth * BEYOND, innerHeight * BEYOND];
  return ({ left, right, top, bottom }) =>
    bottom > -above && top < innerHeight + above && right > -aside && left < innerWidth + aside;
}

/** The box of the run's owner; that of the marks themselves where the owner has none or is so large that it tells nothing. */
function boxOf({ owner }: Run, marks: readonly Mark[]): DOMRect {
  if (isElement(owner)) {
    const box = Element.prototype.getBoundingClientRect.call(owner);
    if ((box.width > 0 || box.height > 0) && box.height < window.innerHeight) return box;
  }
  return boxAround(marks[0]!, marks.at(-1)!);
}

function unionOf(one: DOMRect, other: DOMRect): DOMRect {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  return new DOMRect(left, top, Math.max(one.right, other.right) - left, Math.max(one.bottom, other.bottom) - top);
}
