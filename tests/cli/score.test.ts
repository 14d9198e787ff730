import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bundle } from '@/cli/bundled';
import { scoresOf } from '@/cli/score';
import { tableOf } from '@/cli/scoring/figures';
import { holder } from '@/cli/scoring/held';
import { percent, wilson } from '@/cli/scoring/shares';
import { readLabelled } from '@/cli/scoring/texts';
import { BRIEFS, engineOf, entriesOf } from '@tests/matching/small-glossary';

const bundle: Bundle = { entries: entriesOf(BRIEFS), engine: engineOf(), packed: '' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'healthgloss-score-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, lines: object[]): void {
  writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
}

/** A labelled line for the term between the bars. */
function labelled(id: string, label: string, marked: string) {
  const [before = '', term = '', after = ''] = marked.split('|');
  return { id, term, label, text: before + term + after, start: [...before].length, end: [...before].length + [...term].length };
}

const figures = () =>
  Object.fromEntries(
    scoresOf(bundle, readLabelled(folder))
      .flatMap((score) => score.figures)
      .map(({ what, value }) => [what, value]),
  );

test('ambiguous terms: right, false, wrong-sense and missing marks are told apart', () => {
  write('ambiguous_dev.jsonl', [
    labelled('right', 'health', 'A relapse of |MS|.'),
    labelled('missing', 'health', '😀 The |RA| here.'),
    labelled('not held', 'health', 'His |PE| was worse.'),
    labelled('false', 'non-health', 'High |BP| of gas.'),
    labelled('quiet', 'non-health', '|MS| Word'),
    labelled('wrong sense', 'other-health', 'Acute |MI| of the colon.'),
  ]);
  expect(figures()).toEqual({
    'ambiguous terms: precision of marks': { hits: 1, of: 3 },
    'ambiguous terms: recall of held health uses': { hits: 1, of: 2 },
    'ambiguous terms: wrong sense, of all marks': { hits: 1, of: 3 },
    'ambiguous terms: everyday uses marked': { hits: 1, of: 2 },
    'ambiguous terms: abstained, of held health uses': { hits: 1, of: 2 },
    'ambiguous terms: health uses held': { hits: 2, of: 3 },
  });
});

test('marked passages: a hit has the same span, and marks within a mention that is not held are left aside', () => {
  const text = 'Fibromyalgia, knee pain and tumors of the fibromyalgia.';
  write('health_manual_gold_dev.jsonl', [
    {
      id: '1',
      text,
      mentions: [
        { start: 0, end: 12, level: 'core' },
        { start: 14, end: 23, level: 'core' },
        { start: 28, end: 34, level: 'optional' },
      ],
    },
  ]);
  expect(figures()).toEqual({
    'passages marked by reading: recall of held mentions': { hits: 1, of: 1 },
    'passages marked by reading: precision of marks': { hits: 2, of: 3 },
    'passages marked by reading: all marks that touch a mention': { hits: 3, of: 4 },
    'passages marked by reading: coverage (mentions held)': { hits: 1, of: 2 },
  });
});

test('text that is not about health: marks by genre, small genres together', () => {
  const words = (count: number) => 'word '.repeat(count);
  write('nonhealth_sealed.jsonl', [
    { id: '1', genre: 'news/sport', text: `${words(4998)}ALS fibromyalgia` },
    { id: '2', genre: 'cooking', text: `${words(999)}fibromyalgia` },
  ]);
  expect(figures()).toEqual({
    'marks per 1,000 words of non-health text: all': 1000 * (2 / 6000),
    'marks per 1,000 words of non-health text: news': 1000 * (1 / 5000),
    'marks per 1,000 words of non-health text: small genres together': 1,
  });
});

test('a folder without labelled text has no scores', () => {
  expect(readLabelled(join(folder, 'nowhere')).size).toBe(0);
});

test.each([
  ['a name', 'Tumor', true],
  ['its plural', 'tumors', true],
  ['a written form with a curly apostrophe', 'Alzheimer’s', true],
  ['a misspelling', 'fibromialgia', false],
  ['a spelling that only rules make', 'tumour', false],
])('held without the matcher: %s', (_, mention, expected) => {
  expect(holder(bundle.entries)(mention)).toBe(expected);
});

test.each([
  ['all of few', { hits: 10, of: 10 }, [0.7225, 1]],
  ['half', { hits: 50, of: 100 }, [0.4038, 0.5962]],
  ['none of none', { hits: 0, of: 0 }, [0, 1]],
])('the interval of %s', (_, share, [low = 0, high = 0]) => {
  expect(wilson(share)[0]).toBeCloseTo(low, 4);
  expect(wilson(share)[1]).toBeCloseTo(high, 4);
});

test('the table tells each figure with its interval, its number of cases and its target', () => {
  expect(percent({ hits: 50, of: 100 })).toBe('50.0 % (40.4–59.6)');
  expect(
    tableOf([{ what: 'precision', value: { hits: 50, of: 100 }, n: 100, target: '≥ 97 %' }])
      .split('\n')
      .at(-1),
  ).toBe('| precision | 50.0 % (40.4–59.6) | 100 | ≥ 97 % |');
});
