import { afterFrame } from './after-frame';
import { createFollower, type Follower } from './follow';
import type { KnownRuns } from './known-runs';
import { createPace } from './pace';
import type { Owner } from './run';
import type { Scans } from './scans';

/** Attributes are never watched: other extensions and the page itself change them all the time. */
const OBSERVED = { childList: true, characterData: true, subtree: true } as const;

/** What a watch over changes asks and tells. */
export interface ChangeWorld {
  /** False while nothing on the page is to be read, so that its changes mean nothing. */
  isReadable: () => boolean;
  /** Called for owners whose marks may not be where they were, in the moment they change. */
  onStale: (owner: Owner) => void;
  /** Called for every batch of changes. */
  onChange: () => void;
  /** The root element is another: the page was written anew, and listeners may be gone. */
  onReopened: () => void;
  /** Changes were handed to the scans, and it is time to read them. The trees are new to the page. */
  onDue: (trees: readonly Owner[]) => void;
}

/** Follows the changes of a document and its shadow roots: what is gone is forgotten at once, what is new is read when its time has come. */
export class ChangeWatch {
  readonly follower: Follower;
  readonly #world: ChangeWorld;
  readonly #observer: MutationObserver;
  readonly #pace = createPace();
  #missed = false;
  #cancel: (() => void) | undefined;

  constructor(known: KnownRuns, scans: Scans, world: ChangeWorld) {
    this.#world = world;
    this.follower = createFollower(known, scans, world.onStale);
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.observe(document);
  }

  /** True while changes wait to be read. */
  get isWaiting(): boolean {
    return this.#cancel !== undefined;
  }

  /** True once the page has changed while it was hidden: it isn't followed beyond the first such change. */
  get hasMissed(): boolean {
    return this.#missed;
  }

  observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, OBSERVED);
  }

  /** Notes that reading changes has taken so many milliseconds. */
  spend(ms: number): void {
    this.#pace.spend(ms);
  }

  /** Sees to it that changes are read: after the next frame, or later under fire. */
  plan(): void {
    if (this.#cancel || !this.#world.isReadable()) return;
    const wait = this.#pace.wait(performance.now());
    if (wait === 0) return this.#readAfterFrame();
    const timer = setTimeout(() => this.#readAfterFrame(), wait);
    this.#cancel = () => clearTimeout(timer);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#cancel?.();
  }

  #readAfterFrame(): void {
    this.#cancel = afterFrame(() => {
      this.#cancel = undefined;
      this.#pace.begin(performance.now());
      this.#world.onDue(this.follower.pass());
    });
  }

  #note(records: readonly MutationRecord[]): void {
    if (records.some(({ target }) => target === document)) return this.#world.onReopened();
    if (document.visibilityState === 'hidden') {
      this.#observer.disconnect();
      this.#missed = true;
      return;
    }
    if (this.#world.isReadable()) this.#pace.changed(this.follower.note(records), performance.now());
    this.#world.onChange();
    this.plan();
  }
}
