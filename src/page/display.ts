import type { MarkChoice } from '@/matching/density';
import { parentOf } from './dom';
import type { KnownRuns } from './known-runs';
import type { Paint, Painter } from './painter';
import { boxOf, isRendered } from './rendered';
import { fragmentsOf, lettersOf, type Mark, type Owner, type Run } from './run';
import { chooseOnPage, entriesOn, type PageEntry } from './sections';
import { toneBehind } from './tone';
import { createInView } from './view';

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
  readonly #known: KnownRuns;
  readonly #painter: Painter;
  #chosen = new Set<Mark>();
  choice: PageChoice;

  constructor(known: KnownRuns, painter: Painter, choice: PageChoice) {
    this.#known = known;
    this.#painter = painter;
    this.choice = choice;
  }

  /** The marks chosen when last looked, in reading order. */
  get chosen(): ReadonlySet<Mark> {
    return this.#chosen;
  }

  /** Chooses anew, by what is rendered now; true when the choice is another than before. */
  choose(): boolean {
    const { order } = this.#known;
    const marksOf = this.#rendered();
    const wanted = new Set(chooseOnPage(order, marksOf, this.choice));
    const before = this.#chosen;
    this.#chosen = new Set(order.flatMap(marksOf).filter((mark) => wanted.has(mark)));
    return before.size !== this.#chosen.size || [...this.#chosen].some((mark) => !before.has(mark));
  }

  /** Paints what is chosen and in view now. */
  paint(): void {
    if (!this.choice.paint) return;
    const isInView = createInView();
    const paints = remember((element: Element) => this.#paintOn(element));
    const marks = new Map<Mark, Paint>();
    for (const mark of this.#chosen) if (!mark.run.gone && isInView(mark.run)) marks.set(mark, paints(elementOf(mark)));
    this.#painter.paint(marks);
  }

  /** Stops painting marks of an owner whose letters aren't where they were; the others stay until it is read again. */
  dropStale(owner: Owner): void {
    for (const run of this.#known.runsOf(owner)) {
      for (const mark of run.marks)
        if (this.#painter.painted.has(mark) && lettersOf(mark) !== mark.text) this.#painter.drop(mark);
    }
  }

  /** The entries that default settings would mark, in reading order, with all their mentions that are rendered now. */
  entries(): PageEntry[] {
    return entriesOn(this.#known.order, this.#rendered(), this.choice.known);
  }

  #rendered(): (run: Run) => readonly Mark[] {
    const isSeen = remember(isRendered);
    return remember((run: Run) => this.#known.marksOf(run).filter((mark) => isSeen(elementOf(mark))));
  }

  #paintOn(element: Element): Paint {
    const { look } = this.choice;
    const line = look === 'underline' || (look === 'auto' && this.#known.size < SMALL_PAGE);
    const tone = toneBehind(element);
    return line ? `${tone}-line` : tone;
  }
}

/** The element that a mark begins in; a shadow root's host for text that is directly in the root. */
export function elementOf(mark: Mark): Element {
  const node = fragmentsOf(mark)[0]?.node ?? mark.run.nodes[0]!;
  return boxOf(parentOf(node) ?? mark.run.owner);
}

/** The function, asked only once for each argument. */
function remember<A, B>(ask: (of: A) => B): (of: A) => B {
  const answers = new Map<A, B>();
  return (of) => {
    if (!answers.has(of)) answers.set(of, ask(of));
    return answers.get(of)!;
  };
}
