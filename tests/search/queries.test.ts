import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileEntries } from '@/compile/entries';
import { GLOSSARY, loadGlossary } from '@/compile/load';
import type { Entry } from '@/glossary/entry';
import { searchKeys } from '@/search/keys';
import { createSearch, type Search } from '@/search/search';
import { sample } from '@tests/sample';

const [, ...ROWS] = readFileSync('tests/search/cases/queries.tsv', 'utf8').trimEnd().split('\n');
const QUERIES = ROWS.map((row) => row.split('\t') as [kind: string, query: string, entry: string]);

/** Made-up words out of such syllables look like the glossary's own to everything that counts letters. */
const SYLLABLES =
  'car di o my gas tro en ter itis osis neu ro pa thy hy per ten sion der ma to log ic al gia os teo ar thro scle sis ne phro pul mon ary he'.split(
    ' ',
  );

/** The glossary filled up with made-up entries to this many; the same ones each time. */
function filledUp(entries: readonly Entry[], size: number): Entry[] {
  let seed = 7;
  const chance = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const word = () => Array.from({ length: 2 + chance(3) }, () => SYLLABLES[chance(SYLLABLES.length)]).join('');
  const phrase = () => Array.from({ length: 1 + chance(3) }, word).join(' ');
  const made = Array.from({ length: Math.max(0, size - entries.length) }, (_, place): Entry => {
    const model = entries[chance(entries.length)]!;
    return {
      ...model,
      id: `made-${place}`,
      name: phrase(),
      forms: [0, 1, 2].map(() => ({ text: phrase(), kind: 'synonym' })),
      gist: `${model.gist} ${phrase()}`,
    };
  });
  return [...entries, ...made];
}

let entries: Entry[];
let search: Search;
beforeAll(() => {
  entries = compileEntries(loadGlossary(GLOSSARY).glossary);
  search = createSearch(entries, searchKeys(entries));
});

const placeOf = (query: string, id: string) => search(query).findIndex(({ entry }) => entry.id === id);

describe('two hundred queries as people type them', () => {
  it('are of all kinds, at least sixty of them everyday phrases, and mean entries that there are', () => {
    const ids = new Set(entries.map(({ id }) => id));
    expect(QUERIES).toHaveLength(200);
    expect(QUERIES.filter(([kind]) => kind === 'lay').length).toBeGreaterThanOrEqual(60);
    expect(QUERIES.filter(([, , id]) => !ids.has(id))).toEqual([]);
  });

  it('find their entry first in 85 % and among three in 95 % at least', () => {
    const places = QUERIES.map(([, query, id]) => placeOf(query, id));
    const share = (most: number) => places.filter((place) => place >= 0 && place < most).length / places.length;
    expect(share(1)).toBeGreaterThanOrEqual(0.85);
    expect(share(3)).toBeGreaterThanOrEqual(0.95);
  });
});

it('the first result begins with the query wherever a name does', () => {
  for (const { name } of entries.filter((_, place) => place % (entries.length / sample(entries.length)) < 1))
    for (const length of [1, 2, 3, 5, 8]) {
      const query = name.slice(0, length).trim();
      expect(['exact', 'start'], query).toContain(search(query)[0]?.why.how);
    }
});

describe('a keystroke among 5,000 entries', () => {
  const typed = [
    ...new Set(
      QUERIES.filter((_, place) => place % 20 === 0).flatMap(([, query]) =>
        Array.from(query, (_letter, end) => query.slice(0, end + 1)),
      ),
    ),
  ];
  const times = (one: (query: string) => unknown, queries = typed) =>
    queries
      .map((query) => {
        const start = performance.now();
        one(query);
        return performance.now() - start;
      })
      .sort((some, others) => some - others);
  const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

  it('takes 4 ms at most for 95 of 100, and is 15 times as fast as Fuse.js over everything', () => {
    const many = filledUp(entries, 5_000);
    const ours = createSearch(many, searchKeys(many));
    const fuse = new Fuse(many, {
      keys: [
        { name: 'name', weight: 3 },
        { name: 'forms.text', weight: 2 },
      ],
      threshold: 0.35,
      distance: 60,
    });
    times(ours);
    // The best of three rounds, since other work on the machine only ever adds.
    const rounds = [0, 1, 2].map(() => times(ours));
    const best = Math.min(...rounds.map((round) => at(round, 0.95)));
    const median = Math.min(...rounds.map((round) => at(round, 0.5)));
    const theirs = times(
      (query) => fuse.search(query),
      typed.filter((_, place) => place % 5 === 0),
    );
    expect(best).toBeLessThanOrEqual(4);
    expect(at(theirs, 0.5) / median).toBeGreaterThanOrEqual(15);
  }, 60_000);
});
