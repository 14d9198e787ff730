import { expect, test } from 'vitest';
import { figuresOf } from '@/compile/figures';
import { parseGlossary } from '@/compile/load';
import { GOOD, replaced } from '@tests/compile/good-glossary';

const figures = (files: ReadonlyMap<string, string>) => figuresOf(parseGlossary(files).glossary);

test('entries, forms and sources are counted', () => {
  const { entries, forms, topics, addresses, levels, orphans } = figures(GOOD);
  expect({ entries, forms, orphans }).toEqual({ entries: 7, forms: 11, orphans: [] });
  expect(topics).toEqual([
    ['muscles', 4],
    ['movement', 2],
    ['nerves', 1],
  ]);
  expect(levels).toEqual([
    ['level 2', 4],
    ['level 1', 2],
    ['level 3', 1],
  ]);
  expect(addresses).toEqual([
    ['listed', 7],
    ['none', 7],
  ]);
});

test('an ambiguous form without cues is named', () => {
  const file = 'entries/muscles/sarcopenia.yaml';
  expect(figures(GOOD).withoutCues).toEqual([]);
  expect(figures(replaced(GOOD, file, ', cues: [muscle, older, grip]', '')).withoutCues).toEqual(['SARC (sarcopenia)']);
});

test('an entry that nothing links is named', () => {
  const file = 'entries/muscles/grip-test.yaml';
  const alone = new Map([...GOOD].filter(([name]) => name === file));
  expect(figures(replaced(alone, file, 'relations:\n  - {type: see-also, to: muscle}\n', '')).orphans).toEqual(['grip-test']);
});
