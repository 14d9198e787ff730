import { chooseMarks, DEFAULT_CHOICE, type MarkChoice } from '@/matching/density';
import type { Context } from './context';
import { lettersOf, type Mark, type Run } from './run';

/** Marks of a run, or some of them. */
export type MarksOf = (run: Run) => readonly Mark[];

/** Runs are looked at this many at a time before the clock is. */
const AT_A_TIME = 256;

/**
 * The marks of a page by section; yields now and then. A section begins at a heading, and an article, a list of its own or a message is one for itself;
 * after it the section around it goes on.
 */
export function* sectionsOf(order: readonly Run[], marksOf: MarksOf): Generator<undefined, Mark[][]> {
  const sections: Mark[][] = [];
  const open = new Map<Context['part'], { heading: Context['heading']; marks: Mark[] }>();
  for (let at = 0; at < order.length; at++) {
    if (at % AT_A_TIME === AT_A_TIME - 1) yield;
    const run = order[at]!;
    const { part, heading } = run.context;
    let section = open.get(part);
    if (!section || (heading && heading !== section.heading)) {
      section = { heading, marks: [] };
      open.set(part, section);
      sections.push(section.marks);
    }
    section.marks.push(...marksOf(run));
  }
  return sections;
}

/** An entry on the page and all its mentions. */
export interface PageEntry {
  /** The entry's number. */
  entry: number;
  /** Mentions that can be seen somewhere on the page, marked or not. */
  count: number;
  /** The first of them, and its letters. */
  first: Mark;
  text: string;
}

/** The entries that a page shows with default settings, in reading order, each with the number of all its mentions. */
export function entriesOn(order: readonly Run[], marksOf: MarksOf, known: MarkChoice['known']): PageEntry[] {
  const mentions = chooseMarks([order.flatMap(marksOf)], { ...DEFAULT_CHOICE, density: 'every', known }).flat();
  const entries = new Map<number, PageEntry>();
  for (const first of mentions) {
    const entry = entries.get(first.entry) ?? { entry: first.entry, count: 0, first, text: lettersOf(first) };
    entry.count++;
    entries.set(first.entry, entry);
  }
  return [...entries.values()];
}
