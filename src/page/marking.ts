import type { Engine } from '@/matching/match';
import { afterFrame } from './after-frame';
import { ChangeWatch } from './change-watch';
import { flowOf } from './context';
import { Display, type PageChoice } from './display';
import { htmlOf } from './dom';
import { leaveEditor } from './editors';
import { ownersOnScreen } from './first-screen';
import { watchGlances, type GlanceWatch } from './glances';
import { watchHidden, type HiddenWatch } from './hidden';
import { KnownRuns } from './known-runs';
import { lookLate } from './late-looks';
import { rulesOf, watchLanguage, type PageRules } from './page-rules';
import { Leisure, type Job } from './leisure';
import type { Painter } from './painter';
import type { RootSheets } from './root-sheets';
import { Roots, type ShadowRootOf } from './roots';
import type { Owner } from './run';
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
  /** In browsers where the document's sheets don't reach into shadow roots, so that each needs one of ours. */
  createRootSheets?: () => RootSheets;
  /** Called whenever other marks are chosen than before. */
  onMarks: () => void;
  /** Called when all that is known is worth nothing: the page was opened anew, which takes all listeners away, or changed while hidden. */
  onLost: () => void;
}

/** The first look at the page may take this many milliseconds of reading. */
const FIRST_MS = 6;

/** While a long reading goes on, marks are chosen and painted after this many milliseconds, and then each time it has taken as long again. */
const FIRST_SHOW_MS = 200;

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
  readonly #changes: ChangeWatch;
  readonly #slices: Slices;
  readonly #glances: GlanceWatch;
  readonly #hidden: HiddenWatch;
  readonly #stops: Stop[];
  readonly #leisure = new Leisure();
  #showing: Job | undefined;
  #isDue = true;
  #rules: PageRules = { readable: false, english: false };
  #begun = 0;
  #nextShow = 0;
  #cost = 0;

  constructor(tools: MarkingTools, choice: PageChoice) {
    this.#tools = tools;
    this.painter = tools.createPainter();
    this.known = new KnownRuns(tools.engine);
    this.display = new Display(this.known, this.painter, choice, tools.createRootSheets?.());
    this.roots = new Roots(tools.shadowRootOf, (root) => this.#addRoot(root));
    this.#scans = new Scans(
      this.known,
      () => flowOf(this.#rules.english),
      (host) => this.roots.look(host),
    );
    this.#slices = createSlices((deadline) => this.#work(deadline));
    this.#changes = new ChangeWatch(this.known, this.#scans, {
      isReadable: () => this.#rules.readable,
      onStale: (owner) => this.display.dropStale(owner),
      onChange: () => this.#glances.glanceLater(),
      onReopened: tools.onLost,
      onDue: (trees) => this.#readChanges(trees),
    });
    this.#glances = watchGlances({
      onMove: () => this.display.paint(),
      onShow: () => this.#lookAgain(),
      onFocus: (element) => leaveEditor(element, this.#changes.follower) && this.#changes.plan(),
      // Our sheet is for screens, but in Chromium text with a highlight, even one that shows nothing, is printed in pieces.
      onPrint: (begins) => (begins ? this.painter.paint(new Map()) : this.display.paint()),
      cost: () => this.#cost,
    });
    this.#hidden = watchHidden(this.#glances.glance);
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#stops = [afterFrame(() => this.#begin()), lookLate(() => this.#lookLate()), watchLanguage(() => this.#applyRules())];
  }

  /** Takes the reader's new choice; the page isn't read again. What is to go goes at once, on hidden pages too. */
  choose(choice: PageChoice): void {
    this.display.choice = choice;
    if (!choice.paint) this.painter.paint(new Map());
    for (const mark of this.painter.painted.keys()) if (choice.known.has(mark.entry)) this.painter.drop(mark);
    this.#isDue = true;
    this.#turn();
  }

  /** True once all of the page was read, its latest changes too. */
  get isComplete(): boolean {
    return this.#begun > 0 && !this.#changes.isWaiting && this.#scans.isDone && !this.#showing && !this.#isDue;
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    for (const part of [this.#changes, this.#slices, this.#glances, this.#hidden, this.display]) part.stop();
    for (const stop of this.#stops) stop();
  }

  /** The first look: what is on the screen is read and painted before all else. */
  #begin(): void {
    this.#begun = performance.now();
    this.#applyRules();
    this.#changes.follower.pass();
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
      if (before.readable) this.#changes.follower.forgetAll(tree);
      if (this.#rules.readable) this.#scans.last(tree);
    }
    this.#leisure.clear();
    if (html) this.#leisure.add(this.roots.sweep(html));
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
    if (follows) this.#changes.spend(now - begun);
    if (this.#isDue && (!more || now - this.#begun > this.#nextShow)) {
      this.#nextShow = 2 * Math.max(FIRST_SHOW_MS, now - this.#begun);
      this.#showing ??= this.#show();
      this.#advance(deadline);
    }
    if (!more && !this.#showing) this.#leisure.work(deadline);
    return more || this.#showing !== undefined || !this.#leisure.isEmpty;
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
    this.#changes.spend(took);
  }

  /** Chooses among all that is known now and paints what is in view. */
  *#show(): Job {
    this.#isDue = false;
    this.#cost = 0;
    for (const root of this.roots.prune()) this.#changes.follower.forgetAll(root);
    this.known.settle();
    const isNew = yield* this.display.choose();
    yield;
    this.display.paint();
    yield;
    this.#hidden.watch(this.display.chooser.hidden());
    this.#leisure.add(this.display.paintAll());
    yield;
    if (isNew) this.#tools.onMarks();
  }

  #addRoot(root: ShadowRoot): void {
    this.#changes.observe(root);
    this.#glances.listenIn(root);
    if (!this.#rules.readable) return;
    this.#scans.last(root);
    this.#leisure.add(this.roots.sweep(root));
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

  #lookLate(): void {
    const html = htmlOf(document);
    if (html && this.#rules.readable) this.#leisure.add(this.roots.sweep(html));
    this.#lookAgain();
  }

  #readChanges(trees: readonly Owner[]): void {
    for (const tree of trees) this.#leisure.add(this.roots.sweep(tree));
    this.#isDue = true;
    this.#turn();
  }

  readonly #onVisibility = () => {
    if (document.visibilityState === 'hidden') return;
    if (this.#changes.hasMissed && this.#begun > 0) this.#tools.onLost();
    else this.#slices.wake();
  };
}
