import { HOSTS } from './tags';
import { elementsIn, isConnected } from './dom';

/** The shadow roots of a page that were found, open and closed. */
export interface Roots {
  readonly all: readonly ShadowRoot[];
  /** Looks at one element; what it finds it tells. */
  look(host: Element): void;
  /** Looks at all elements in a tree that may have a root, a few hundred at a time; yields in between. */
  sweep(tree: ParentNode): Generator<void>;
  /** Forgets the roots whose hosts are gone, and returns them. */
  prune(): ShadowRoot[];
}

/** Reaches an element's shadow root, closed ones too where the browser lets an extension. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

const AT_A_TIME = 200;

/** Starts with no root found. `onRoot` is called once for each that is. */
export function createRoots(shadowRootOf: ShadowRootOf, onRoot: (root: ShadowRoot) => void): Roots {
  let all: ShadowRoot[] = [];
  const look = (host: Element) => {
    const root = shadowRootOf(host);
    if (!root || all.includes(root)) return;
    all.push(root);
    onRoot(root);
  };
  return {
    get all() {
      return all;
    },
    look,
    *sweep(tree) {
      let looked = 0;
      for (const host of elementsIn(tree, HOSTS)) {
        look(host);
        if (++looked % AT_A_TIME === 0) yield;
      }
    },
    prune() {
      const gone = all.filter(({ host }) => !isConnected(host));
      if (gone.length > 0) all = all.filter(({ host }) => isConnected(host));
      return gone;
    },
  };
}
