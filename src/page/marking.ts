import type { Engine } from '@/matching/match';
import { afterFrame } from './after-frame';
import { flowOf } from './context';
import { Display, type PageChoice } from './display';
import { htmlOf } from './dom';
import { createFollower, type Follower } from './follow';
import { createKnownRuns, type KnownRuns } from './known-runs';
import { isPageEnglish } from './languages';
import { createPace } from './pace';
import type { Painter } from './painter';
import { createRoots, type Roots, type ShadowRootOf } from './roots';
import { createScans, type Scans } from './scans';
import { createSlices, type Slices } from './slices';

/** Returned by whatever starts: leaves nothing of it behind. */
export type Stop = () => void;

/** What marking works with. */
export interface MarkingTools {
  engine: Engine;
  createPainter: () => Painter;
  /** Reaches closed roots too, where the browser lets an extension. */
  shadowRootOf: ShadowRootOf;
  /** Gives a shadow root our sheet, in browsers where the document's doesn't reach it. */
  dress: (root: ShadowRoot) => Stop;
  /** Called whenever other marks are chosen than before. */
  onMarks: () => void;
}

/** While a long reading goes on, marks are chosen and painted at most this often, in milliseconds. */
const PAINT_EVERY = 200;

const OBSERVED = { childList: true, characterData: true, subtree: true } as const;

/** Marks one page from start to stop: reads it, follows its changes, and keeps what is in view painted. */
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
  readonly #pace = createPace();
  readonly #stops: Stop[] = [];
  #english = true;
  #painted = 0;
  #cancelPlan: Stop | undefined;
  #cancelPaint: Stop | undefined;

  constructor(tools: MarkingTools, choice: PageChoice) {
    this.#tools = tools;
    this.painter = tools.createPainter();
    this.known = createKnownRuns(tools.engine);
    this.display = new Display(this.known, this.painter, choice);
    this.roots = createRoots(tools.shadowRootOf, (root) => this.#addRoot(root));
    this.#scans = createScans(
      this.known,
      () => flowOf(this.#english),
      (host) => this.roots.look(host),
    );
    this.#follower = createFollower(this.known, this.#scans, (owner) => this.display.dropStale(owner));
    this.#slices = createSlices((deadline) => this.#work(deadline));
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.#observer.observe(document, OBSERVED);
    this.#listen();
    this.#begin();
  }

  /** Takes the reader's new choice; the page isn't read again. */
  choose(choice: PageChoice): void {
    this.display.choice = choice;
    if (!choice.paint) this.painter.paint(new Map());
    this.#show();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#slices.stop();
    this.#cancelPlan?.();
    this.#cancelPaint?.();
    for (const stop of this.#stops.splice(0)) stop();
    this.painter.stop();
  }

  #begin(): void {
    this.#english = isPageEnglish(document);
    const html = htmlOf(document);
    if (html) this.#scans.last(html);
    this.#slices.wake();
  }

  #addRoot(root: ShadowRoot): void {
    this.#observer.observe(root, OBSERVED);
    this.#stops.push(this.#tools.dress(root));
    this.#scans.last(root);
    this.#slices.wake();
  }

  /** One slice of reading; chooses and paints now and then, and when all is read. */
  #work(deadline: number): boolean {
    const begun = performance.now();
    const more = this.#scans.read(deadline);
    const now = performance.now();
    this.#pace.read(now - begun, now);
    if (!more || now - this.#painted > PAINT_EVERY) this.#show();
    return more;
  }

  #show(): void {
    for (const root of this.roots.prune()) this.known.forgetAll(root);
    this.known.settle();
    const isNew = this.display.choose();
    this.display.paint();
    this.#painted = performance.now();
    if (isNew) this.#tools.onMarks();
  }

  #note(records: readonly MutationRecord[]): void {
    this.#follower.note(records);
    this.#pace.changed(records.length, performance.now());
    if (this.#follower.hasNews || this.known.hasGone) this.#plan();
  }

  /** Sees to it that the changes are read when their time has come. */
  #plan(): void {
    if (this.#cancelPlan) return;
    const wait = this.#pace.wait(performance.now());
    const read = () => {
      this.#cancelPlan = afterFrame(() => {
        this.#cancelPlan = undefined;
        this.#follower.pass();
        if (this.#work(performance.now() + 4)) this.#slices.wake();
      });
    };
    if (wait === 0) return read();
    const timer = setTimeout(read, wait);
    this.#cancelPlan = () => clearTimeout(timer);
  }

  #listen(): void {
    const repaint = () => {
      this.#cancelPaint ??= afterFrame(() => {
        this.#cancelPaint = undefined;
        this.display.paint();
      });
    };
    const { signal, stop } = stoppable();
    this.#stops.push(stop);
    addEventListener('scroll', repaint, { capture: true, passive: true, signal });
    addEventListener('resize', repaint, { passive: true, signal });
  }
}

function stoppable(): { signal: AbortSignal; stop: Stop } {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}
