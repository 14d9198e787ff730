import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestChain } from '@/glossary/chains';
import type { Entry, Relation } from '@/glossary/entry';
import type { Evidence, RelationType } from '@/glossary/schema';
import { EVIDENCE, RELATION_TYPES } from '@/glossary/vocabulary';

type Edge = readonly [from: string, type: RelationType, to: string, evidence?: Evidence];

/** Looks up entries that have nothing but the relations of these edges, both ways. */
function lookupOf(edges: readonly Edge[]): (id: string) => Entry | undefined {
  const relations = new Map<string, Relation[]>();
  const add = (from: string, to: string, inverse: boolean, type: RelationType, evidence: Evidence | undefined) => {
    const relation: Relation = { type, inverse, to, name: to, ...(evidence === undefined ? {} : { evidence }) };
    relations.set(from, [...(relations.get(from) ?? []), relation]);
  };
  for (const [from, type, to, evidence] of edges) {
    add(from, to, false, type, evidence);
    add(to, from, true, type, evidence);
  }
  return (id) => ({
    id,
    name: id,
    kind: 'condition',
    level: 2,
    gist: '',
    more: '',
    forms: [],
    parts: [],
    relations: relations.get(id) ?? [],
    sources: [],
    reviewed: '2026-01-01',
    review: 'draft',
  });
}

const told = (edges: readonly Edge[], from: string, to: string) => {
  const chain = shortestChain(from, to, lookupOf(edges));
  return chain && [...chain.steps.map((step) => `${step.from} ${step.relation.type} ${step.relation.to}`), chain.weakest ?? '-'];
};

test.each<[title: string, edges: Edge[], expected: string[] | undefined]>([
  ['one step', [['a', 'is-a', 'z']], ['a is-a z', '-']],
  ['nothing links them', [['a', 'is-a', 'b']], undefined],
  [
    'two steps',
    [
      ['a', 'may-cause', 'b', 'established'],
      ['b', 'risk-for', 'z', 'likely'],
    ],
    ['a may-cause b', 'b risk-for z', 'likely'],
  ],
  [
    'the shorter way wins, however vague',
    [
      ['a', 'see-also', 'z'],
      ['a', 'is-a', 'b'],
      ['b', 'is-a', 'z'],
    ],
    ['a see-also z', '-'],
  ],
  [
    'of equal ways the one that says more wins',
    [
      ['a', 'see-also', 'b'],
      ['b', 'is-a', 'z'],
      ['a', 'affects', 'c'],
      ['c', 'is-a', 'z'],
    ],
    ['a affects c', 'c is-a z', '-'],
  ],
  [
    'of equal ways the surer one wins',
    [
      ['a', 'may-cause', 'b', 'contested'],
      ['b', 'is-a', 'z'],
      ['a', 'may-cause', 'c', 'likely'],
      ['c', 'is-a', 'z'],
    ],
    ['a may-cause c', 'c is-a z', 'likely'],
  ],
  [
    'the weakest step names the evidence',
    [
      ['a', 'may-cause', 'b', 'contested'],
      ['b', 'may-cause', 'z', 'established'],
    ],
    ['a may-cause b', 'b may-cause z', 'contested'],
  ],
  ['an edge is followed backward', [['z', 'symptom-of', 'a']], ['a symptom-of z', '-']],
  [
    'an entry is linked with itself by no step',
    [
      ['a', 'is-a', 'b'],
      ['b', 'is-a', 'z'],
    ],
    ['a is-a b', 'b is-a z', '-'],
  ],
])('%s', (_, edges, expected) => {
  expect(told(edges, 'a', 'z')).toEqual(expected);
});

test('the chain from an entry to itself is empty', () => {
  expect(shortestChain('a', 'a', lookupOf([]))).toEqual({ steps: [] });
});

const ids = fc.constantFrom(...'abcdefgh');
const edges = fc.array(
  fc.tuple(ids, fc.constantFrom(...RELATION_TYPES), ids, fc.constantFrom(...EVIDENCE)).map((edge): Edge => edge),
  { maxLength: 14 },
);

test('steps join end to end, lead to the goal, pass nothing twice, and are as many the other way round', () => {
  fc.assert(
    fc.property(edges, ids, ids, (all, from, to) => {
      const lookup = lookupOf(all);
      const there = shortestChain(from, to, lookup);
      expect(shortestChain(to, from, lookup)?.steps.length).toBe(there?.steps.length);
      if (there === undefined) return;
      const stops = [from, ...there.steps.map(({ relation }) => relation.to)];
      expect(stops.at(-1)).toBe(to);
      expect(there.steps.map((step) => step.from)).toEqual(stops.slice(0, -1));
      expect(new Set(stops).size).toBe(stops.length);
    }),
  );
});
