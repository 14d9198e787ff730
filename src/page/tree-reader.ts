import { enter, isHidden, isSign, isSpecial, SPECIAL, type Context } from './context';
import {
  dataOf,
  firstChildOf,
  firstElementOf,
  holds,
  isElement,
  isShadowRoot,
  nameOf,
  nextElementOf,
  nextSiblingOf,
  parentOf,
  textOf,
  typeOf,
} from './dom';
import { Pending } from './pending';
import { isReadable } from './pieces';
import type { Owner, RunText } from './run';
import { RunQueue } from './run-queue';
import { BLOCK, BREAK, FRAME, INLINE, PLAIN_INLINE, PROSE, RAISED, SECTIONING, SKIPPED, UNSEEN, traitsOf } from './tags';

/** A step goes over so many nodes or so many characters of runs, and a little more: some tens of microseconds. */
const NODES_A_STEP = 64;
const CHARACTERS_A_STEP = 4096;

const NOT_PLAIN = `:not(${PLAIN_INLINE}),${SPECIAL}`;

/** What a reader of a tree asks and tells. */
export interface ReaderWorld {
  /** True for owners whose runs are known, with all that is in them. */
  isKnown(owner: Owner): boolean;
  onRun(run: RunText): void;
  /** Called for each element with a hyphen in its name, which may have a shadow root. */
  onHost(element: Element): void;
}

/** An owner that was entered and not left yet. */
interface Frame {
  readonly owner: Owner;
  readonly context: Context;
  /** True when text directly in the owner is not shown there. */
  readonly isBare: boolean;
  /** True for a hidden part of a line: the line goes on after it as if it were not there. */
  readonly isAside: boolean;
  readonly pending: Pending;
}

/**
 * Reads the runs of a tree in document order, a step at a time. The tree may change between steps, except that no node around
 * the reader's place may move: it must be given up then, and another begun.
 */
export class TreeReader {
  readonly root: Owner;
  readonly #world: ReaderWorld;
  readonly #frames: Frame[] = [];
  /** Elements that changed the context, each with the context around it. */
  readonly #around: { element: Node; context: Context }[] = [];
  readonly #queue: RunQueue;
  #frame: Frame;
  #context: Context;
  #parent: Node;
  #next: Node | null;

  constructor(root: Owner, context: Context, world: ReaderWorld) {
    this.root = root;
    this.#world = world;
    this.#queue = new RunQueue((run) => world.onRun(run));
    this.#context = context;
    this.#frame = { owner: root, context, isBare: false, isAside: false, pending: new Pending() };
    this.#parent = root;
    const traits = isElement(root) ? traitsOf(nameOf(root)) : BLOCK;
    this.#next = this.#open(root, traits) ? this.#firstIn(root) : null;
  }

  /** Owners that the reader is in. */
  get open(): readonly Owner[] {
    return this.#frames.map(({ owner }) => owner);
  }

  /** True while not all of the owner's own runs were read. */
  isIn(owner: Owner): boolean {
    return this.#frames.some((frame) => frame.owner === owner) || this.#queue.has(owner);
  }

  /** True while there is something to read at or below a node. */
  isBelow(node: Node): boolean {
    return holds(node, this.#parent) || (this.#next !== null && holds(node, this.#next)) || this.#queue.hasBelow(node);
  }

  /** Reads on for a moment; true when there is more. */
  step(): boolean {
    if (this.#queue.takePiece()) return true;
    this.#queue.characters = 0;
    for (let nodes = 0; nodes < NODES_A_STEP && this.#queue.characters < CHARACTERS_A_STEP; nodes++) {
      const node = this.#next;
      if (node) this.#visit(node);
      else if (this.#frames.length > 0) this.#leave();
      else return !this.#queue.isEmpty;
    }
    return true;
  }

  #visit(node: Node): void {
    const type = typeOf(node);
    if (type === Node.ELEMENT_NODE) {
      if (this.#enter(node as Element)) {
        this.#parent = node;
        this.#next = this.#firstIn(node);
        return;
      }
    } else if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE) this.#read(node as Text);
    this.#next = this.#after(node);
  }

  #read(node: Text): void {
    if (this.#context.english) this.#frame.pending.add(node, dataOf(node));
    else this.#frame.pending.part();
  }

  /** Looks at an element; true when its children are to be visited. */
  #enter(element: Element): boolean {
    const name = nameOf(element);
    const traits = traitsOf(name);
    if (traits & UNSEEN) return false;
    const special = isSpecial(element);
    const owner = (traits & BLOCK) !== 0 || (special && isHidden(element));
    if (traits & BLOCK) this.#flush();
    const inside = special || traits & SECTIONING ? enter(this.#context, element, special) : this.#context;
    if (!inside || traits & SKIPPED) {
      if (!owner) this.#frame.pending.part();
      return false;
    }
    if (traits & BREAK) this.#frame.pending.breakLine();
    if (traits & BREAK || (traits & RAISED && isSign(element))) return false;
    if (owner) return !this.#world.isKnown(element) && this.#enterOwner(element, traits, inside);
    if (traits === INLINE && name.includes('-')) this.#world.onHost(element);
    return this.#enterInline(element, inside);
  }

  #enterOwner(element: Element, traits: number, inside: Context): boolean {
    const around = this.#context;
    this.#context = inside;
    if (!this.#open(element, traits)) {
      this.#context = around;
      return false;
    }
    if (inside !== around) this.#around.push({ element, context: around });
    return true;
  }

  #enterInline(element: Element, inside: Context): boolean {
    const { pending } = this.#frame;
    pending.cross(element);
    if (inside === this.#context && firstElementOf(element) === null && !this.#frame.isBare) {
      if (inside.english) pending.add(element, textOf(element)!);
      else pending.part();
      pending.cross(element);
      return false;
    }
    if (inside !== this.#context) this.#around.push({ element, context: this.#context });
    this.#context = inside;
    return true;
  }

  /** Begins an owner. Where its whole text is one run, that is read at once, and there is nothing to visit in it. */
  #open(owner: Owner, traits: number): boolean {
    const context = this.#context;
    const isBare = (traits & FRAME) !== 0;
    if (context.english && !isBare && !isShadowRoot(owner) && this.#isPlain(owner, traits)) {
      const text = textOf(owner)!;
      if (isReadable(text)) {
        this.#queue.put({ owner, context, text, from: 0, nodes: undefined, starts: undefined }, this.#isAside(traits));
      }
      return false;
    }
    this.#frame = { owner, context, isBare, isAside: this.#isAside(traits), pending: new Pending() };
    this.#frames.push(this.#frame);
    return true;
  }

  /** True when an owner has nothing in it but text, and in a paragraph elements that phrases run through. */
  #isPlain(owner: Element, traits: number): boolean {
    if (firstElementOf(owner) === null) return true;
    return (traits & PROSE) !== 0 && Element.prototype.querySelector.call(owner, NOT_PLAIN) === null;
  }

  /** Leaves the element whose children were all visited. */
  #leave(): void {
    const left = this.#parent;
    const isOwner = this.#frame.owner === left;
    if (isOwner) this.#flush();
    else this.#frame.pending.cross(left as Element);
    if (isOwner) this.#frames.pop();
    const frame = this.#frames.at(-1);
    if (!frame) {
      this.#next = null;
      return;
    }
    this.#frame = frame;
    if (this.#around.at(-1)?.element === left) this.#context = this.#around.pop()!.context;
    this.#parent = parentOf(left)!;
    this.#next = this.#after(left);
  }

  /** Ends the run that is being put together. */
  #flush(): void {
    const { owner, context, pending, isAside } = this.#frame;
    const run = pending.take(owner, context);
    if (run) this.#queue.put(run, isAside);
    if (!isAside) this.#queue.endAsides();
  }

  /** True for an owner that is a hidden part of a line, or in one. */
  #isAside(traits: number): boolean {
    return this.#frames.length > 0 && (this.#frame.isAside || !(traits & BLOCK));
  }

  #firstIn(node: Node): Node | null {
    return this.#frame.isBare ? firstElementOf(node as Element) : firstChildOf(node);
  }

  #after(node: Node): Node | null {
    return this.#frame.isBare ? nextElementOf(node as Element) : nextSiblingOf(node);
  }
}
