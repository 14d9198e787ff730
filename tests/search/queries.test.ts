import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileEntries } from '@/compile/entries';
import { GLOSSARY, loadGlossary } from '@/compile/load';
import type { Entry } from '@/glossary/entry';
import { searchKeys } from '@/search/keys';
import { createSearch, type Search } from '@/search/search';
import { sample } from '@tests/sample';

const [, ...ROWS] = readFileSync('tests/search/cases/queries.tsv', 'utf8').trimEnd().split('\n');
const QUERIES = ROWS.map((row) => row.split('\t') as [kind: string, query: string, entry: string]);

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

it('a word that only sounds a little like an entry finds none', () => expect(search('keratopathy')).toEqual([]));
