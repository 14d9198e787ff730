import { isAboutHealth } from './health';
import type { PageEvidence, Reading } from './match';
import type { Facts } from './reading';

/** What a page says about a short form: the one entry it spells out, with its words, or that it means something else. */
export interface SpelledOut {
  entry: number;
  words: string;
}

/** The page's evidence as the judge asks it. */
export interface Evidence extends PageEvidence {
  readonly aboutHealth: boolean;
  /** What the page's definitions say about the short form in this row; undefined when nothing, or when they contradict each other. */
  spelledOut(row: number): SpelledOut | undefined;
}

/** Starts the evidence of a page without readings. Every figure is a sum over the readings there are, whatever their order. */
export function gatherEvidence(): Evidence {
  let words = 0;
  let weight = 0;
  let version = 0;
  let aboutHealth = false;
  /** Row of a short form → entry, or -1 → long form as written → how often. */
  const definitions = new Map<number, Map<number, Map<string, number>>>();

  const count = (reading: Reading, by: 1 | -1) => {
    const facts = reading as Facts;
    words += by * facts.words;
    weight += by * facts.weight;
    for (const { row, entry, words: long } of facts.definitions) {
      const entries = ensure(definitions, row, () => new Map<number, Map<string, number>>());
      const texts = ensure(entries, entry, () => new Map<string, number>());
      const known = entries.size > 1 || texts.size > 0;
      add(texts, long, by);
      if (texts.size === 0) entries.delete(entry);
      if (!known || texts.size < 2 || entries.size > 1) version++;
    }
    if (aboutHealth !== isAboutHealth(weight, words)) {
      aboutHealth = !aboutHealth;
      version++;
    }
  };

  return {
    add: (reading) => count(reading, 1),
    remove: (reading) => count(reading, -1),
    get version() {
      return version;
    },
    get aboutHealth() {
      return aboutHealth;
    },
    spelledOut(row) {
      const entries = definitions.get(row);
      if (entries?.size !== 1) return undefined;
      const [[entry, texts]] = [...entries] as [[number, Map<string, number>]];
      return { entry, words: [...texts.keys()].sort()[0]! };
    },
  };
}

function ensure<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
