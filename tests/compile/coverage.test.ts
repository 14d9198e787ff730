import { expect, test } from 'vitest';
import { coverageOf } from '@/compile/coverage';
import { parseGlossary } from '@/compile/load';
import { GOOD } from '@tests/compile/good-glossary';

const row = (rank: number, term: string, cumulative: number, forms: string) => ({
  rank: `${rank}`,
  term,
  cum_mention_coverage: `${cumulative}`,
  top_surface_forms: forms,
});

test('a concept is held by its name or a surface form, singular or plural; the steps of the held ones add up', () => {
  const { glossary } = parseGlossary(GOOD);
  const { share, held, ranked, missing } = coverageOf(glossary, [
    row(1, 'strokes', 0.1, 'strokes (10)'),
    row(2, 'gout', 0.15, 'gout (5)|gouty (1)'),
    row(3, 'wasting', 0.2, 'wasting (3)|Muscle Wasting (2)'),
    row(4, 'knee', 0.3, 'knee (9)'),
  ]);
  expect(share).toBeCloseTo(0.15, 9);
  expect([held, ranked]).toEqual([2, 4]);
  expect(missing.map(({ term }) => term)).toEqual(['knee', 'gout']);
});
