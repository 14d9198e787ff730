import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isCausal, isSymmetric, relationKey } from '@/glossary/relations';
import { RELATION_TYPES } from '@/glossary/vocabulary';

const texts = parse(readFileSync('src/locales/en.yml', 'utf8')) as { relation: Record<string, string> };
const wording = (key: string) => texts.relation[key.replace('relation.', '')];

test.each(RELATION_TYPES)('%s is a sentence both ways', (type) => {
  for (const inverse of [false, true]) {
    const sentence = wording(relationKey(type, inverse)) ?? '';
    expect(sentence).toContain('$1');
    expect(sentence).toContain('$2');
  }
});

test.each(RELATION_TYPES)('%s reads the same both ways just when it is symmetric', (type) => {
  expect(relationKey(type, false) === relationKey(type, true)).toBe(isSymmetric(type));
});

test('three types claim a cause', () => {
  expect(RELATION_TYPES.filter(isCausal)).toEqual(['may-cause', 'risk-for', 'helps-with']);
});

test('no sentence stands there for a type that does not exist', () => {
  const keys = RELATION_TYPES.flatMap((type) => [relationKey(type, false), relationKey(type, true)]);
  expect(Object.keys(texts.relation).map((key) => `relation.${key}`)).toEqual([...new Set(keys)]);
});
