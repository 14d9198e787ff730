import { HEALTH, healthOf } from './health';
import type { PageEvidence, Reading } from './match';
import type { Facts } from './reading';
import { createTally, type Tally } from './tally';

/** An entry that the page's own words stand for, or -1 for a meaning that is none of a form's; and those words. */
export interface SpelledOut {
  entry: number;
  words: string;
}

/** The page's evidence as the judge asks it. */
export interface Evidence extends PageEvidence {
  readonly aboutHealth: boolean;
  /** What the page's definitions say about the short form in this row; undefined when nothing, or when they contradict each other. */
  definition(row: number): SpelledOut | undefined;
  /** The one of these entries that the page names by an unambiguous form; undefined when none or several. */
  named(entries: readonly number[]): SpelledOut | undefined;
}

/** Starts the evidence of a page without readings. Every figure is a sum over the readings there are, whatever their order. */
export function gatherEvidence(): Evidence {
  let words = 0;
  let weight = 0;
  let version = 0;
  const definitions = new Map<number, Tally>();
  const names = createTally();
  const wanted = createTally();
  const aboutHealth = () => healthOf(weight, words) >= HEALTH;

  const define = (row: number, entry: number, text: string, by: 1 | -1): boolean => {
    const tally = definitions.get(row) ?? createTally();
    definitions.set(row, tally);
    return tally.count(entry, text, by);
  };

  const count = (reading: Reading, by: 1 | -1) => {
    const facts = reading as Facts;
    const before = aboutHealth();
    words += by * facts.words;
    weight += by * facts.weight;
    let changed = before !== aboutHealth();
    for (const entry of facts.wanted) wanted.count(entry, '', by);
    for (const [entry, text] of facts.named) if (names.count(entry, text, by) && wanted.has(entry)) changed = true;
    for (const { row, entry, words: text } of facts.definitions) if (define(row, entry, text, by)) changed = true;
    if (changed) version++;
  };

  const only = (tally: Tally, entries: readonly number[]): SpelledOut | undefined => {
    const [entry, another] = entries;
    return entry === undefined || another !== undefined ? undefined : { entry, words: tally.textOf(entry) };
  };

  return {
    add: (reading) => count(reading, 1),
    remove: (reading) => count(reading, -1),
    get version() {
      return version;
    },
    get aboutHealth() {
      return aboutHealth();
    },
    definition(row) {
      const tally = definitions.get(row);
      return tally && only(tally, tally.numbers());
    },
    named: (entries) => only(names, entries.filter(names.has)),
  };
}
