/** Counts of texts by a number: how often a page has each. Empty ones are forgotten, so that equal pages have equal tallies. */
export interface Tally {
  /** Counts a text under a number once more, or once less; true when the number came in, went out, or got another first text. */
  count(number: number, text: string, by: 1 | -1): boolean;
  has(number: number): boolean;
  numbers(): number[];
  /** The first of its texts in the order of code units, which does not depend on the order they came in. */
  textOf(number: number): string;
}

/** Starts an empty tally. */
export function createTally(): Tally {
  const tally = new Map<number, Map<string, number>>();
  return {
    count(number, text, by) {
      const texts = tally.get(number) ?? new Map<string, number>();
      const count = (texts.get(text) ?? 0) + by;
      const before = firstOf(texts);
      if (count === 0) texts.delete(text);
      else texts.set(text, count);
      if (texts.size === 0) tally.delete(number);
      else tally.set(number, texts);
      return before !== firstOf(texts);
    },
    has: (number) => tally.has(number),
    numbers: () => [...tally.keys()],
    textOf: (number) => firstOf(tally.get(number)) ?? '',
  };
}

function firstOf(texts: ReadonlyMap<string, number> | undefined): string | undefined {
  let first: string | undefined;
  for (const text of texts?.keys() ?? []) if (first === undefined || text < first) first = text;
  return first;
}
