import { elementsFrom, firstChildOf, isConnected, nameOf } from './dom';
import { HOSTS } from './tags';

/** Reaches an element's shadow root, closed ones too where the browser lets an extension. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Looked at this many at a time before the clock is. */
const AT_A_TIME = 100;

/** Of so many elements it is asked whether they have a root, then of empty ones only: on long pages that takes longer than reading them. */
const MOST_ASKED = 1000;

/** So many elements that may get a root later are remembered. */
const MOST_CANDIDATES = 500;

/** The shadow roots of a page, open and closed, as far as they were found. */
export class Roots {
  readonly #shadowRootOf: ShadowRootOf;
  readonly #onRoot: (root: ShadowRoot) => void;
  readonly #all = new Set<ShadowRoot>();
  readonly #candidates = new Set<Element>();

  /** `onRoot` is called once for each root that is found. */
  constructor(shadowRootOf: ShadowRootOf, onRoot: (root: ShadowRoot) => void) {
    this.#shadowRootOf = shadowRootOf;
    this.#onRoot = onRoot;
  }

  get all(): ReadonlySet<ShadowRoot> {
    return this.#all;
  }

  /** Looks at an element of the page's own making, which may have a root now or get one when its script has come. */
  look(host: Element): void {
    if (!this.#find(host) && this.#candidates.size < MOST_CANDIDATES) this.#candidates.add(host);
  }

  /** Looks again at those that had no root. */
  lookAgain(): void {
    for (const host of this.#candidates) if (!isConnected(host) || this.#find(host)) this.#candidates.delete(host);
  }

  /** Looks at all elements in a tree that a page can give a root; yields now and then. */
  *sweep(tree: ParentNode): Generator<undefined, void> {
    let [looked, asked] = [0, 0];
    for (const element of elementsFrom(tree)) {
      if (HOSTS.has(nameOf(element)) && (asked < MOST_ASKED || firstChildOf(element) === null)) {
        this.#find(element);
        asked++;
      }
      if (++looked % AT_A_TIME === 0) yield;
    }
  }

  /** Forgets the roots whose hosts are gone, and returns them. */
  prune(): ShadowRoot[] {
    const gone = [...this.#all].filter(({ host }) => !isConnected(host));
    for (const root of gone) this.#all.delete(root);
    return gone;
  }

  #find(host: Element): boolean {
    const root = this.#shadowRootOf(host);
    if (!root) return false;
    if (!this.#all.has(root)) {
      this.#all.add(root);
      this.#onRoot(root);
    }
    return true;
  }
}
