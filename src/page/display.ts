import type { MarkChoice } from '@/matching/density';
import { Chooser } from './chooser';
import { isShadowRoot } from './dom';
import type { KnownRuns } from './known-runs';
import type { Paint, Painter } from './painter';
import { elementOf } from './places';
import type { RootSheets } from './root-sheets';
import { lettersOf, type Mark, type Owner } from './run';
import { entriesOn, type PageEntry } from './sections';
import { toneBehind } from './tone';
import { byRun, findAll, findInView, isSampled, type Marked } from './view';

/** What the reader has chosen, as far as marking goes. */
export interface PageChoice extends MarkChoice {
  look: 'auto' | 'background' | 'underline';
  /** False to read the page without painting anything. */
  paint: boolean;
}

/**
 * Pages under this many characters can afford underlines: in Chromium, one in a highlight costs a pass over the whole document
 * in every frame that changes anything.
 */
const SMALL_PAGE = 100_000;

/** Decides which of the page's marks are chosen and in view, and has those painted. */
export class Display {
  readonly chooser: Chooser;
  readonly #known: KnownRuns;
  readonly #painter: Painter;
  readonly #sheets: RootSheets | undefined;
  #marked: readonly Marked[] = [];
  choice: PageChoice;

  /** `sheets`: for browsers in which a shadow root needs a sheet of ours for its marks to show. */
  constructor(known: KnownRuns, painter: Painter, choice: PageChoice, sheets: RootSheets | undefined) {
    this.chooser = new Chooser(known);
    this.#known = known;
    this.#painter = painter;
    this.#sheets = sheets;
    this.choice = choice;
  }

  /** Chooses anew; yields now and then, and returns whether other marks are chosen than before. */
  *choose(): Generator<undefined, boolean> {
    const isNew = yield* this.chooser.choose(this.choice);
    yield;
    this.#marked = byRun(this.chooser.chosen);
    return isNew;
  }

  /** Paints what is chosen and in view now. */
  paint(): void {
    if (this.choice.paint) this.#paint(findInView(this.#marked));
  }

  /** The same for a page so large that `paint` takes a shortcut; yields now and then. */
  *paintAll(): Generator<undefined, void> {
    if (this.choice.paint && isSampled(this.#marked)) this.#paint(yield* findAll(this.#marked));
  }

  /** Stops painting marks of an owner whose letters aren't where they were; the others stay until it is read again. */
  dropStale(owner: Owner): void {
    for (const run of this.#known.runsOf(owner)) {
      for (const mark of run.marks) {
        if (this.#painter.painted.has(mark) && lettersOf(mark) !== mark.painted) this.#painter.drop(mark);
      }
    }
  }

  /** The entries that default settings would mark, in reading order, with all their mentions that are rendered now. */
  entries(): PageEntry[] {
    return entriesOn(this.#known.order, (run) => this.chooser.seenIn(run), this.choice.known);
  }

  /** Takes all paint off the page. */
  stop(): void {
    this.#painter.stop();
    this.#sheets?.stop();
  }

  #paint(inView: readonly Marked[]): void {
    const paints = new Map<Element, Paint>();
    const marks = new Map<Mark, Paint>();
    for (const mark of inView.flatMap((marked) => (marked.run.gone ? [] : marked.marks))) {
      const element = elementOf(mark);
      const paint = paints.get(element) ?? this.#paintOn(element);
      paints.set(element, paint);
      marks.set(mark, paint);
      mark.painted ??= lettersOf(mark);
    }
    if (this.#sheets) {
      const roots = new Set(inView.map(({ run }) => run.owner.getRootNode()).filter(isShadowRoot));
      for (const root of roots) this.#sheets.dress(root);
    }
    this.#painter.paint(marks);
  }

  #paintOn(element: Element): Paint {
    const { look } = this.choice;
    const line = look === 'underline' || (look === 'auto' && this.#known.size < SMALL_PAGE);
    const tone = toneBehind(element);
    return line ? `${tone}-line` : tone;
  }
}
