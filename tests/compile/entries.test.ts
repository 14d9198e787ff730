import { describe, expect, test } from 'vitest';
import { compileEntries } from '@/compile/entries';
import { loadGlossary, parseGlossary } from '@/compile/load';
import type { Entry } from '@/glossary/entry';
import { packEntry, unpackEntry } from '@/glossary/packed-entry';
import { isSymmetric } from '@/glossary/relations';
import { GOOD } from '@tests/compile/good-glossary';

const { glossary } = parseGlossary(GOOD);
const entries = compileEntries(glossary);
const entry = (id: string) => entries.find((one) => one.id === id)!;

test('an entry is compiled with names for ids and meanings for parts', () => {
  expect(entry('sarcopenia')).toEqual({
    id: 'sarcopenia',
    name: 'sarcopenia',
    kind: 'condition',
    level: 3,
    say: 'sar-koh-PEE-nee-uh',
    gist: 'Loss of muscle size and strength that comes with getting older.',
    more: 'Muscles slowly get smaller and weaker with age. Climbing stairs becomes harder.',
    forms: [
      { text: 'age-related muscle loss', kind: 'lay' },
      { text: 'sarcopenic', kind: 'adjective' },
      { text: 'SARC', kind: 'abbreviation' },
    ],
    parts: [
      { part: 'sarco-', meaning: 'flesh, muscle' },
      { part: '-penia', meaning: 'too little of' },
    ],
    relations: [
      { type: 'is-a', inverse: false, to: 'muscle-atrophy', name: 'muscle atrophy' },
      { type: 'risk-for', inverse: false, to: 'falls', name: 'falls', evidence: 'established', source: 0 },
      { type: 'tested-by', inverse: false, to: 'grip-test', name: 'grip strength test' },
      { type: 'helps-with', inverse: true, to: 'strength-training', name: 'strength training', evidence: 'established' },
    ],
    sources: [
      { publisher: 'MedlinePlus', title: 'Muscle Disorders', url: 'https://medlineplus.gov/muscledisorders.html' },
      { publisher: 'NIA', title: 'How can strength training build healthier bodies as we age?' },
    ],
    reviewed: '2026-03-01',
    review: 'source-checked',
  });
});

test('a see-also reads forward from both ends', () => {
  expect(entry('muscle').relations).toContainEqual({
    type: 'see-also',
    inverse: false,
    to: 'grip-test',
    name: 'grip strength test',
  });
});

test('a relation to an entry that does not exist is left out', () => {
  const some = { ...glossary, entries: glossary.entries.filter(({ id }) => id !== 'falls') };
  expect(compileEntries(some).flatMap(({ relations }) => relations.map(({ to }) => to))).not.toContain('falls');
});

/** What must hold of any compiled glossary. */
function laws(all: readonly Entry[]): void {
  const ids = all.map(({ id }) => id);
  const edges = all.flatMap(({ id, relations }) => relations.map((relation) => ({ id, ...relation })));
  const seen = new Set(edges.map(({ id, type, inverse, to }) => `${id} ${type} ${inverse} ${to}`));
  expect(ids).toEqual([...ids].sort((one, other) => (one < other ? -1 : 1)));
  expect(seen.size).toBe(edges.length);
  for (const { id, type, inverse, to } of edges) {
    expect(ids).toContain(to);
    expect(seen).toContain(`${to} ${type} ${isSymmetric(type) ? false : !inverse} ${id}`);
  }
}

test('every edge has its inverse once, and entries are sorted by id', () => {
  laws(entries);
});

describe('the bundled glossary', () => {
  const bundled = compileEntries(loadGlossary('src/glossary').glossary);

  test('keeps these laws too', () => {
    laws(bundled);
  });

  test('comes out of its files as it went in', () => {
    expect(bundled.map((one) => unpackEntry(JSON.parse(JSON.stringify(packEntry(one)))))).toEqual(bundled);
  });
});

test('a relation of no known type is refused', () => {
  const packed = { ...packEntry(entry('sarcopenia')), relations: [[99, 'stroke']] as [number, string][] };
  expect(() => unpackEntry(packed)).toThrow('a relation to stroke has no type 49');
});
