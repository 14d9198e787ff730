import { expect, test } from 'vitest';
import { annotate, annotateLines } from '@/cli/annotate';
import { formOf, type Bundle } from '@/cli/bundled';
import { explain } from '@/cli/glossary-try';
import { DEFAULT_CHOICE } from '@/matching/density';
import { EVERY_MENTION } from '@/matching/text-page';
import { BRIEFS, engineOf, entriesOf } from '@tests/matching/small-glossary';

const bundle: Bundle = { entries: entriesOf(BRIEFS), engine: engineOf(), packed: '' };

async function written(lines: string[], choice = EVERY_MENTION) {
  const out: string[] = [];
  const broken = await annotateLines(
    lines,
    (text) => annotate(bundle, text, choice),
    (line) => void out.push(line),
  );
  return { broken, out: out.map((line) => JSON.parse(line) as { id: unknown; marks: unknown[] }) };
}

test('a line comes back with its marks: place, text, form, entry, and why', async () => {
  const { broken, out } = await written(['{"id": "a", "text": "😀 Fibromyalgia’s tumours"}']);
  expect(broken).toEqual([]);
  expect(out).toEqual([
    {
      id: 'a',
      marks: [
        { start: 3, end: 15, text: 'Fibromyalgia', form: 'fibromyalgia', entry: 'fibromyalgia', sense: { why: 'unmistakable' } },
        { start: 18, end: 25, text: 'tumours', form: 'tumor', entry: 'tumor', sense: { why: 'about-health' } },
      ],
    },
  ]);
});

test('good lines around a broken one are written, and its number is told', async () => {
  const { broken, out } = await written([
    '{"id": 1, "text": "gout"}',
    '{"id": 2',
    '',
    '{"id": 3}',
    '[]',
    'null',
    '{"id": 4, "text": ""}',
  ]);
  expect(broken).toEqual([2, 4, 5, 6]);
  expect(out.map(({ id }) => id)).toEqual([1, 4]);
});

test('each line is a page of its own', async () => {
  const { out } = await written(['{"id": 1, "text": "multiple sclerosis (MS)"}', '{"id": 2, "text": "MS"}']);
  expect(out.map(({ marks }) => marks.length)).toEqual([2, 0]);
});

test('page density marks the first mention of a half-known word in each section, everyday words never', () => {
  const text = '# Fibromyalgia\n\nFibromyalgia hurts the knee. Fibromyalgia\n\n# More\n\nfibromyalgia and fibromyalgia';
  const starts = (choice: typeof EVERY_MENTION) => annotate(bundle, text, choice).map(({ start, entry }) => `${start} ${entry}`);
  expect(starts(EVERY_MENTION)).toEqual([
    '2 fibromyalgia',
    '16 fibromyalgia',
    '39 knee',
    '45 fibromyalgia',
    '67 fibromyalgia',
    '84 fibromyalgia',
  ]);
  expect(starts(DEFAULT_CHOICE)).toEqual(['2 fibromyalgia', '67 fibromyalgia']);
});

test.each([
  ['as it is', 'HIV/AIDS', 'hiv', 'HIV/AIDS'],
  ['another way of writing', 'diverticula', 'diverticulum', 'diverticulum'],
  ['a plural', 'Tumours', 'tumor', 'tumor'],
  ['a possessive', 'ALS’s', 'als', 'ALS'],
])('the form of a mark: %s', (_, text, id, form) => {
  expect(
    formOf(
      bundle.entries.find((entry) => entry.id === id)!,
      text,
    ),
  ).toBe(form);
});

test('a text tried out tells of every form why it was marked or not', () => {
  expect(explain(bundle, 'MS Word. Rheumatoid arthritis (RA).')).toEqual([
    '✗ MS: words of another meaning near: Word',
    '✓ Rheumatoid arthritis → rheumatoid-arthritis (name, level 2), unmistakable',
    '✓ RA → rheumatoid-arthritis (abbreviation, level 2), the text spells it out: Rheumatoid arthritis',
  ]);
});
