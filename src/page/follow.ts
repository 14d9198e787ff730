import { isOwner, ownerOf } from './context';
import { isConnected, isElement, isText } from './dom';
import type { KnownRuns } from './known-runs';
import type { Owner } from './run';
import type { Scans } from './scans';

/** What changes of the page mean for what is known of it. */
export interface Follower {
  /** Takes the observer's records in the moment they are given, so that what is gone is forgotten while it can be found. */
  note(records: readonly MutationRecord[]): void;
  /** Hands all that must be read again to the scans. */
  pass(): void;
  /** True when there is something to pass. */
  readonly hasNews: boolean;
}

/** Starts with nothing changed. `onStale` hears of owners whose marks may not be where they were. */
export function createFollower(known: KnownRuns, scans: Scans, onStale: (owner: Owner) => void): Follower {
  const dirty = new Set<Owner>();

  const touch = (owner: Owner | undefined) => {
    if (!owner || dirty.has(owner)) return;
    onStale(owner);
    scans.onTouched(owner);
    known.forget(owner);
    dirty.add(owner);
  };
  const noteRemoved = (node: Node) => {
    scans.onMoved(node);
    known.forgetAll(node);
  };
  const noteAdded = (node: Node, target: Node) => {
    if (isElement(node) && isOwner(node)) dirty.add(node);
    else if (isElement(node) || isText(node)) touch(ownerOf(target));
  };
  const noteChildren = ({ target, addedNodes, removedNodes }: MutationRecord) => {
    for (const node of removedNodes) noteRemoved(node);
    for (const node of addedNodes) noteAdded(node, target);
    const owner = ownerOf(target);
    if (owner && known.runsOf(owner).length > 0) touch(owner);
  };
  return {
    note(records) {
      for (const record of records) {
        if (record.type === 'characterData') touch(ownerOf(record.target));
        else noteChildren(record);
      }
    },
    pass() {
      for (const owner of dirty) if (isConnected(owner)) scans.first(owner);
      dirty.clear();
    },
    get hasNews() {
      return dirty.size > 0;
    },
  };
}
