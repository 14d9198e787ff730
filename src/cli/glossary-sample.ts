import { parseArgs } from 'node:util';
import { topicOf } from '@/compile/glossary';
import { GLOSSARY, loadGlossary } from '@/compile/load';

const USAGE = 'glossary-sample [--count N] [--seed N]: draws entries from all topics, the same ones for the same seed.';

/** A generator of numbers from 0 up to 1 that a seed decides; mulberry32, a public-domain method by Tommy Ettinger. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws `count` of the items, each topic in turn giving one, until there are enough or none is left. */
export function drawn<Item>(items: readonly Item[], topic: (item: Item) => string, count: number, seed: number): Item[] {
  const random = seeded(seed);
  const shuffled = items.map((item) => ({ item, at: random() })).sort((one, other) => one.at - other.at);
  const byTopic = [...Map.groupBy(shuffled, ({ item }) => topic(item)).values()];
  const chosen: Item[] = [];
  for (let round = 0; chosen.length < Math.min(count, items.length); round++)
    for (const group of byTopic) {
      const next = group[round];
      if (next && chosen.length < count) chosen.push(next.item);
    }
  return chosen;
}

/** Prints topic and id of the entries drawn, one a line; 2 on wrong arguments. */
export function run(args: string[]): number {
  try {
    const { values } = parseArgs({
      args,
      options: { count: { type: 'string', default: '64' }, seed: { type: 'string', default: '1' } },
    });
    const { glossary } = loadGlossary(GLOSSARY);
    const sample = drawn(glossary.entries, (entry) => topicOf(glossary, entry), Number(values.count), Number(values.seed));
    for (const entry of sample) console.log(`${topicOf(glossary, entry)}/${entry.id}`);
    return 0;
  } catch {
    console.error(USAGE);
    return 2;
  }
}
