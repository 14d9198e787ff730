import { expect, test } from 'vitest';
import { foldForm, gradeOf, maskNames, quantile, sentencesOf, wordsOf } from '@/compile/prose';

test.each<[text: string, sentences: number, words: number]>([
  ['One. Two! Three?', 3, 3],
  ['A low-fat diet — or not.', 1, 5],
  ['It is 2.5 times as big.', 1, 6],
  ['They said “stop.” Then they left.', 2, 6],
  ['', 0, 0],
])('%s', (text, sentences, words) => {
  expect(sentencesOf(text)).toHaveLength(sentences);
  expect(wordsOf(text)).toHaveLength(words);
});

test.each<[form: string, folded: string]>([
  ['Paget’s disease', 'pagets disease'],
  ['age-related  muscle loss', 'age related muscle loss'],
  ['vitamin B12', 'vitamin b12'],
  ['Sjögren', 'sjögren'],
])('%s folds', (form, folded) => {
  expect(foldForm(form)).toBe(folded);
});

test.each<[text: string, names: string[], masked: string]>([
  ['Sarcopenia, like atrophy, is common.', ['sarcopenia'], 'it, like atrophy, is common.'],
  ['Muscle atrophy and muscles.', ['muscle', 'muscle atrophy'], 'it and it.'],
  ['Chronic-pain clinics.', ['chronic pain'], 'it clinics.'],
  ['Two CT scans.', ['CT scan'], 'Two it.'],
])('%s is masked', (text, names, masked) => {
  expect(maskNames(text, names)).toBe(masked);
});

test('the grade is the Flesch–Kincaid formula: 4 words, 5 syllables, 1 sentence', () => {
  expect(gradeOf('The dog ran quickly.')).toBeCloseTo(0.39 * 4 + (11.8 * 5) / 4 - 15.59, 6);
});

test.each<[values: number[], share: number, expected: number]>([
  [[3, 1, 2], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2],
  [[1, 2, 3, 4], 0.95, 4],
  [[], 0.5, 0],
])('of %j the share %d does not exceed %d', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});
