import type { Engine } from '@/matching/match';
import { afterFrame } from './after-frame';
import { flowOf } from './context';
import { Display, type PageChoice } from './display';
import { htmlOf } from './dom';
import { leaveEditor } from './editors';
import { ownersOnScreen } from './first-screen';
import { createFollower, type Follower } from './follow';
import { watchGlances, type GlanceWatch } from './glances';
import { watchHidden, type HiddenWatch } from './hidden';
import { KnownRuns } from './known-runs';
import { createPace } from './pace';
import { rulesOf, watchLanguage, type LanguageWatch, type PageRules } from './page-rules';
import type { Painter } from './painter';
import { Roots, type ShadowRootOf } from './roots';
import { Scans } from './scans';
import { createSlices, SLICE_MS, type Slices } from './slices';

/** Returned by whatever starts: leaves nothing of it behind. */
export type Stop = () => void;

/** What marking works with. */
export interface MarkingTools {
  engine: Engine;
  createPainter: () => Painter;
  /** Reaches closed roots too, where the browser lets an extension. */
  shadowRootOf: ShadowRootOf;
  /** True in browsers where the document's sheets don't reach into shadow roots, so that each needs one of ours. */
  dressRoots: boolean;
  /** Called whenever other marks are chosen than before. */
  onMarks: () => void;
  /** Called when the page was opened anew by `document.open`, which takes all listeners away. */
  onReopened: () => void;
}

/** The first look at the page may take this many milliseconds of reading. */
const FIRST_MS = 6;

/** While a long reading goes on, marks are chosen and painted after this many milliseconds, and then each time it has taken as long again. */
const FIRST_SHOW_MS = 200;

const OBSERVED = { childList: true, characterData: true, subtree: true } as const;

/**
 * Marks one page from start to stop.
 *
 *   start ──► the screen is read and painted ──► all is read, in slices ──► roots are looked for ──► rest
 *                                                    ▲                                                │
 *                                                    └── the page changes, something opens, scrolls ──┘
 *
 * A hidden page rests until it is shown.
 */
export class Marking {
  readonly known: KnownRuns;
  readonly display: Display;
  readonly roots: Roots;
  readonly painter: Painter;
  readonly #tools: MarkingTools;
  readonly #scans: Scans;
  readonly #follower: Follower;
  readonly #slices: Slices;
  readonly #observer: MutationObserver;
  readonly #glances: GlanceWatch;
  readonly #hidden: HiddenWatch;
  readonly #language: LanguageWatch;
  readonly #pace = createPace();
  /** Work for when all is read: it yields, and may be left undone. */
  #leisure: Generator<undefined, void>[] = [];
  #showing: Generator<undefined, void> | undefined;
  #isDue = true;
  #rules: PageRules = { readable: false, english: false };
  #begun = 0;
  #nextShow = 0;
  #cost = 0;
  #cancelPlan: Stop | undefined;

  constructor(tools: MarkingTools, choice: PageChoice) {
    this.#tools = tools;
    this.painter = tools.createPainter();
    this.known = new KnownRuns(tools.engine);
    this.display = new Display(this.known, this.painter, choice, tools.dressRoots);
    this.roots = new Roots(tools.shadowRootOf, (root) => this.#addRoot(root));
    this.#scans = new Scans(
      this.known,
      () => flowOf(this.#rules.english),
      (host) => this.roots.look(host),
    );
    this.#follower = createFollower(this.known, this.#scans, (owner) => this.display.dropStale(owner));
    this.#slices = createSlices((deadline) => this.#work(deadline));
    this.#glances = watchGlances({
      onMove: () => this.display.paint(),
      onShow: () => this.#lookAgain(),
      onFocus: (element) => leaveEditor(element, this.#follower) && this.#plan(),
      cost: () => this.#cost,
    });
    this.#hidden = watchHidden(this.#glances.glance);
    this.#language = watchLanguage(() => this.#applyRules());
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.#observer.observe(document, OBSERVED);
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#cancelPlan = afterFrame(() => this.#begin());
  }

  /** Takes the reader's new choice; the page isn't read again. What is to go goes at once, on hidden pages too. */
  choose(choice: PageChoice): void {
    this.display.choice = choice;
    if (!choice.paint) this.painter.paint(new Map());
    for (const mark of [...this.painter.painted.keys()]) if (choice.known.has(mark.entry)) this.painter.drop(mark);
    this.#isDue = true;
    this.#turn();
  }

  /** True once all of the page was read, its latest changes too. */
  get isComplete(): boolean {
    return !this.#cancelPlan && this.#scans.isDone && !this.#showing && !this.#isDue;
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#observer.disconnect();
    for (const part of [this.#slices, this.#glances, this.#hidden, this.#language]) part.stop();
    this.#cancelPlan?.();
    this.display.stop();
  }

  /** The first look: what is on the screen is read and painted before all else. */
  #begin(): void {
    this.#cancelPlan = undefined;
    this.#begun = performance.now();
    this.#applyRules();
    this.#follower.pass();
    if (this.#rules.readable) for (const owner of ownersOnScreen()) this.#scans.first(owner);
    this.#scans.read(performance.now() + FIRST_MS);
    for (const _ of this.#show());
    this.#nextShow = FIRST_SHOW_MS;
    this.#slices.wake();
  }

  /** Reads the page anew when other rules hold for it than before. */
  #applyRules(): void {
    const before = this.#rules;
    this.#rules = rulesOf(document);
    if (before.readable === this.#rules.readable && before.english === this.#rules.english) return;
    const html = htmlOf(document);
    for (const tree of [html, ...this.roots.all]) {
      if (!tree) continue;
      this.#follower.forgetAll(tree);
      if (this.#rules.readable) this.#scans.last(tree);
    }
    this.#leisure = html ? [this.roots.sweep(html)] : [];
    this.#isDue = true;
    this.#slices.wake();
  }

  /** One slice: choosing and painting if it is under way, then reading, then what can wait. True when there is more. */
  #work(deadline: number): boolean {
    if (document.visibilityState === 'hidden') return false;
    const begun = performance.now();
    if (this.#showing) this.#advance(deadline);
    const follows = this.#scans.isUrgent;
    if (!this.#scans.isDone) this.#isDue = true;
    const more = this.#scans.read(deadline);
    const now = performance.now();
    if (follows) this.#pace.spend(now - begun);
    if (this.#isDue && (!more || now - this.#begun > this.#nextShow)) {
      this.#nextShow = 2 * Math.max(FIRST_SHOW_MS, now - this.#begun);
      this.#showing ??= this.#show();
      this.#advance(deadline);
    }
    if (!more && !this.#showing) this.#idle(deadline);
    return more || this.#showing !== undefined || this.#leisure.length > 0;
  }

  #turn(): void {
    if (this.#work(performance.now() + SLICE_MS)) this.#slices.wake();
  }

  #advance(deadline: number): void {
    const begun = performance.now();
    while (this.#showing) {
      if (this.#showing.next().done) this.#showing = undefined;
      if (performance.now() >= deadline) break;
    }
    const took = performance.now() - begun;
    this.#cost += took;
    this.#pace.spend(took);
  }

  /** Chooses among all that is known now and paints what is in view. */
  *#show(): Generator<undefined, void> {
    this.#isDue = false;
    this.#cost = 0;
    for (const root of this.roots.prune()) this.#follower.forgetAll(root);
    this.known.settle();
    const isNew = yield* this.display.choose();
    this.display.paint();
    this.#hidden.watch(this.display.chooser.hidden());
    this.#leisure.push(this.display.paintAll());
    if (isNew) this.#tools.onMarks();
  }

  #idle(deadline: number): void {
    while (performance.now() < deadline) {
      const [job] = this.#leisure;
      if (!job) return;
      if (job.next().done) this.#leisure.shift();
    }
  }

  #addRoot(root: ShadowRoot): void {
    this.#observer.observe(root, OBSERVED);
    this.#glances.listenIn(root);
    if (!this.#rules.readable) return;
    this.#scans.last(root);
    this.#leisure.push(this.roots.sweep(root));
    this.#isDue = true;
    this.#slices.wake();
  }

  /** Something may be rendered that was not, or the other way. */
  #lookAgain(): void {
    this.display.chooser.lookAgain();
    this.roots.lookAgain();
    this.#applyRules();
    this.#isDue = true;
    this.#turn();
  }

  #note(records: readonly MutationRecord[]): void {
    if (this.#rules.readable) this.#follower.note(records);
    this.#pace.changed(sizeOf(records), performance.now());
    if (records.some(({ target }) => target === document)) this.#reopen();
    this.#glances.glanceLater();
    this.#plan();
  }

  /** The root element is another: the page was written anew, and listeners may be gone. */
  #reopen(): void {
    this.#language.watch();
    this.#applyRules();
    this.#glances.listen();
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#tools.onReopened();
  }

  /** Sees to it that changes are read when their time has come: after the next frame, or later under fire. */
  #plan(): void {
    if (this.#cancelPlan || !this.#rules.readable) return;
    const read = () => {
      this.#cancelPlan = afterFrame(() => {
        this.#cancelPlan = undefined;
        this.#pace.begin(performance.now());
        for (const tree of this.#follower.pass()) this.#leisure.push(this.roots.sweep(tree));
        this.#isDue = true;
        this.#turn();
      });
    };
    const wait = this.#pace.wait(performance.now());
    if (wait === 0) return read();
    const timer = setTimeout(read, wait);
    this.#cancelPlan = () => clearTimeout(timer);
  }

  readonly #onVisibility = () => {
    if (document.visibilityState === 'visible') this.#slices.wake();
  };
}

/** Nodes that came, went or changed their text. */
function sizeOf(records: readonly MutationRecord[]): number {
  let size = 0;
  for (const { type, addedNodes, removedNodes } of records) {
    size += type === 'characterData' ? 1 : addedNodes.length + removedNodes.length;
  }
  return size;
}
