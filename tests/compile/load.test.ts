import { expect, test } from 'vitest';
import { topicOf } from '@/compile/glossary';
import { lineOf } from '@/compile/lines';
import { parseGlossary } from '@/compile/load';
import { GOOD, replaced } from '@tests/compile/good-glossary';

test('entries are sorted by id and know their topic', () => {
  const { glossary, findings } = parseGlossary(GOOD);
  expect(findings).toEqual([]);
  expect(glossary.entries.map((entry) => `${topicOf(glossary, entry)}/${entry.id}`)).toEqual([
    'movement/falls',
    'muscles/grip-test',
    'muscles/muscle',
    'muscles/muscle-atrophy',
    'muscles/sarcopenia',
    'movement/strength-training',
    'nerves/stroke',
  ]);
});

test('everyday words are read without the lines that tell their origin', () => {
  expect(parseGlossary(GOOD).glossary.everyday).toEqual(new Set(['falls', 'stroke']));
});

test('all defects are collected, each at its line, and the rest is still read', () => {
  const file = 'entries/movement/falls.yaml';
  const files = replaced(replaced(GOOD, file, 'level: 1', 'level: 4'), file, 'gist:', 'gits:');
  const { glossary, findings } = parseGlossary(files);
  expect(findings.map(({ line, rule, message }) => `${line} ${rule} ${message.split(':')[0]}`)).toEqual([
    '4 schema `level`',
    '1 schema `gist`',
    '5 schema `gits`',
  ]);
  expect(glossary.entries).toHaveLength(6);
});

const TEXT = `id: a
relations:
  - {type: is-a, to: b}
  - type: affects
    to: c
`;

test.each<[title: string, path: (string | number)[], line: number]>([
  ['a field', ['id'], 1],
  ['an item of a list', ['relations', 1], 4],
  ['a field of an item', ['relations', 1, 'to'], 5],
  ['a field that is absent: what is around it', ['relations', 0, 'evidence'], 3],
  ['a field that is absent at the top', ['gist'], 1],
  ['the file', [], 1],
])('the line of %s', (_, path, line) => {
  expect(lineOf(TEXT, path)).toBe(line);
});
