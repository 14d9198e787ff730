import { enter, isSign, SPECIAL, type Context } from './context';
import {
  dataOf,
  elementsIn,
  firstChildOf,
  firstElementOf,
  isElement,
  isShadowRoot,
  isText,
  nameOf,
  nextSiblingOf,
  parentOf,
  textOf,
} from './dom';
import { createPending, isReadable, OBJECT } from './pending';
import { piecesOf } from './pieces';
import type { Owner, RunText } from './run';
import { BLOCK, BREAK, FRAME, INLINE, PLAIN_INLINE, PROSE, RAISED, SECTIONING, SKIPPED, UNSEEN, traitsOf } from './tags';

/** A look at the clock is due after this many nodes without a run: a few tens of microseconds. */
const NODES_A_STEP = 64;

const NOT_PLAIN = `:not(${PLAIN_INLINE}),${SPECIAL}`;

/** Tells the reader of a tree what is known already, and hears what it comes across. */
export interface Found {
  /** True for owners whose runs are known, with all that is in them. */
  isKnown(owner: Owner): boolean;
  /** Called on entering and on leaving each owner; its runs come in between, perhaps with those of owners inside it. */
  onEnter(owner: Owner): void;
  onLeave(owner: Owner): void;
  /** Called for each element with a hyphen in its name, which may have a shadow root. */
  onHost(element: Element): void;
  /** Called before each pause with the nodes that must stay where they are until the reading goes on. */
  onPause(parent: Node, next: Node | null): void;
}

/** What is yielded: a run, or undefined now and then, so that the caller may look at the clock. */
export type Runs = Generator<RunText | undefined>;

interface Frame {
  owner: Owner;
  context: Context;
  /** True when text directly in the owner is not shown there. */
  bare: boolean;
}

/**
 * Reads the runs of `root` and of all in it, in document order. The tree may change while the generator waits, except
 * that no node around its place may move: it must be ended then, and begun anew.
 */
export function* readRuns(root: Owner, context: Context, found: Found): Runs {
  const specials = new Set(elementsIn(root, SPECIAL));
  const frames: Frame[] = [];
  const around: { element: Element; before: Context }[] = [];
  const pending = createPending();
  const ready: RunText[] = [];
  let here = context;

  const flush = () => {
    const { owner, context: its } = frames.at(-1)!;
    const run = pending.take(owner, its);
    if (run) ready.push(...piecesOf(run));
  };

  /** Enters an owner; true when its children are to be visited. */
  const open = (owner: Owner, traits: number): boolean => {
    found.onEnter(owner);
    frames.push({ owner, context: here, bare: (traits & FRAME) !== 0 });
    if (isShadowRoot(owner) || traits & FRAME || !here.english || !isPlain(owner, traits)) return true;
    const text = textOf(owner)!;
    if (isReadable(text)) ready.push(...piecesOf({ owner, context: here, text, nodes: undefined, starts: undefined }));
    return false;
  };

  const addText = (node: Text) => {
    if (frames.at(-1)!.bare) return;
    if (here.english) pending.addText(node, dataOf(node));
    else pending.add(OBJECT);
  };

  /** Looks at a node; true when its children are to be visited. */
  const visit = (node: Node): boolean => {
    if (isText(node)) addText(node);
    return isElement(node) && visitElement(node);
  };

  const visitElement = (element: Element): boolean => {
    const name = nameOf(element);
    const traits = traitsOf(name);
    if (traits & UNSEEN) return false;
    const special = specials.has(element);
    const inside = special || traits & SECTIONING ? enter(here, element, special) : here;
    const owner = (traits & BLOCK) !== 0 || (special && Element.prototype.hasAttribute.call(element, 'hidden'));
    if (owner) flush();
    if (!inside || traits & SKIPPED) {
      if (!owner) pending.add(OBJECT);
      return false;
    }
    if (traits & (BREAK | RAISED) && !passThrough(element, traits)) return false;
    if (traits === INLINE && name.includes('-')) found.onHost(element);
    if (owner && found.isKnown(element)) return false;
    if (inside !== here) around.push({ element, before: here });
    here = inside;
    if (!owner) pending.cross(element);
    return owner ? open(element, traits) || shut(element) : true;
  };

  /** Line breaks and footnote signs are done with at once; other raised text is part of the line. */
  const passThrough = (element: Element, traits: number): boolean => {
    if (traits & BREAK) pending.add('\n');
    return (traits & RAISED) !== 0 && !isSign(element);
  };

  /** Leaves an element. Always false: there is nothing more to visit in it. */
  const shut = (element: Node): false => {
    if (frames.at(-1)!.owner === element) {
      flush();
      frames.pop();
      found.onLeave(element as Owner);
    } else pending.cross(element as Element);
    if (around.at(-1)?.element === element) here = around.pop()!.before;
    return false;
  };

  if (!open(root, isElement(root) ? traitsOf(nameOf(root)) : BLOCK)) shut(root);
  if (frames.length === 0) {
    yield* ready;
    return;
  }
  let parent: Node = root;
  let node = firstChildOf(root);
  for (let visited = 1; ; visited++) {
    if (node) {
      const child = visit(node) ? firstChildOf(node) : undefined;
      if (child === undefined) node = nextSiblingOf(node);
      else [parent, node] = [node, child];
    } else {
      shut(parent);
      if (parent === root) break;
      node = nextSiblingOf(parent);
      parent = parentOf(parent)!;
    }
    const pauses = visited % NODES_A_STEP === 0;
    if (!pauses && ready.length === 0) continue;
    found.onPause(parent, node);
    if (pauses) yield undefined;
    yield* ready.splice(0);
  }
  yield* ready;
}

/** True when an owner's runs are its whole text: no elements in it, or in a paragraph those only that phrases run through. */
function isPlain(owner: Element, traits: number): boolean {
  if (firstElementOf(owner) === null) return true;
  return (traits & PROSE) !== 0 && Element.prototype.querySelector.call(owner, NOT_PLAIN) === null;
}
