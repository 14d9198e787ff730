import { isOwner, ownerOf } from './context';
import { isConnected, isElement, isText } from './dom';
import type { KnownRuns } from './known-runs';
import type { Owner } from './run';
import type { Scans } from './scans';

/** What changes of the page mean for what is known of it. */
export interface Follower {
  /** Takes the observer's records in the moment they are given, so that what is gone is forgotten while it can be found. */
  note(records: readonly MutationRecord[]): void;
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
  const noteAdded = (node: Node, target: Node) => {
    if (isElement(node) && isOwner(node)) added.add(node);
    else if (isElement(node) || isText(node)) touch(ownerOf(target));
  };
  const noteChildren = ({ target, addedNodes, removedNodes }: MutationRecord) => {
    for (const node of removedNodes) forgetAll(node);
    for (const node of addedNodes) noteAdded(node, target);
    const owner = ownerOf(target);
    if (owner && known.isKnown(owner)) touch(owner);
  };
  return {
    note(records) {
      for (const record of records) {
        if (record.type === 'characterData') touch(ownerOf(record.target));
        else noteChildren(record);
      }
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
