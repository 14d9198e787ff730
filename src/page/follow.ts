import { isOwner, ownerOf } from './context';
import { isConnected, isElement, isText } from './dom';
import type { KnownRuns } from './known-runs';
import type { Owner } from './run';
import type { Scans } from './scans';

/** What changes of the page mean for what is known of it. */
export interface Follower {
  /**
   * Takes the observer's records in the moment they are given, so that what is gone is forgotten while it can be found. Returns how many
   * nodes came, went or changed their text.
   */
  note(records: readonly MutationRecord[]): number;
  /** Notes that an owner's own text must be read again. */
  touch(owner: Owner | undefined): void;
  /** Forgets all that is known at and below a node. */
  forgetAll(node: Node): void;
  /** Hands all that must be read to the scans, and returns the trees among it that are new to the page. */
  pass(): Owner[];
}

/** Starts with nothing changed. `onStale` hears of owners whose marks may not be where they were. */
export function createFollower(known: KnownRuns, scans: Scans, onStale: (owner: Owner) => void): Follower {
  const touched = new Set<Owner>();
  const added = new Set<Owner>();

  const touch = (owner: Owner | undefined) => {
    if (!owner) return;
    // Also when it waits to be read already: in the meantime a reading of all around it may have come by.
    onStale(owner);
    scans.onTouched(owner);
    known.forget(owner);
    touched.add(owner);
  };
  const forgetAll = (node: Node) => {
    scans.onMoved(node);
    known.forgetAll(node);
  };
  const noteChildren = ({ addedNodes, removedNodes }: MutationRecord, onInline: () => void): number => {
    for (let at = 0; at < removedNodes.length; at++) forgetAll(removedNodes[at]!);
    for (let at = 0; at < addedNodes.length; at++) {
      const node = addedNodes[at]!;
      if (isElement(node) && isOwner(node)) added.add(node);
      else if (isElement(node) || isText(node)) onInline();
    }
    return addedNodes.length + removedNodes.length;
  };
  return {
    // There may be thousands of records at once while the page waits, so nothing is asked or done twice.
    note(records) {
      let size = 0;
      let target: Node | undefined;
      let owner: Owner | undefined;
      const done = new Set<Owner>();
      const touchOnce = () => {
        if (!owner || done.has(owner)) return;
        done.add(owner);
        touch(owner);
      };
      for (const record of records) {
        const { type, target: node } = record;
        if (node !== target) owner = ownerOf(node);
        target = node;
        size += type === 'characterData' ? 1 : noteChildren(record, touchOnce);
        if (owner && (type === 'characterData' || known.isKnown(owner))) touchOnce();
      }
      return size;
    },
    touch,
    forgetAll,
    pass() {
      const trees = [...added].filter(isConnected);
      for (const owner of [...touched, ...trees]) if (isConnected(owner)) scans.first(owner);
      touched.clear();
      added.clear();
      return trees;
    },
  };
}
