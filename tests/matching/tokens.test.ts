import { expect, test } from 'vitest';
import { gapBetween, BESIDE, PARTED } from '@/matching/gap';
import { createTokens, split } from '@/matching/tokens';

function wordsOf(text: string): string[] {
  const tokens = createTokens(2);
  split(text, tokens);
  return Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.start[at], tokens.end[at]));
}

test.each([
  ['words and digits', 'Vitamin B12, twice.', ['Vitamin', 'B12', 'twice']],
  ['apostrophes of any kind belong to a word', "Crohn's Crohn’s CrohnʼS", ["Crohn's", 'Crohn’s', 'CrohnʼS']],
  ['quotation marks do not', "'stroke' ‘gout’ ’tis", ['stroke', 'gout', 'tis']],
  ['hyphens part words', 'X-ray non‑Hodgkin', ['X', 'ray', 'non', 'Hodgkin']],
  ['unseen characters do not', 'fibro\u00admy\u200balgia', ['fibro\u00admy\u200balgia']],
  ['an accent belongs to its letter, at the end too', 'cafe\u0301 me\u0301nie\u0300re', ['cafe\u0301', 'me\u0301nie\u0300re']],
  ['nothing is left over at the end', 'end', ['end']],
  ['text without words', ' —, \u200b\u0301!', []],
  ['other alphabets are words', 'ж病 stroke', ['ж病', 'stroke']],
  ['letters beyond the basic plane do not end a word', '𝐬stroke 😀stroke', ['𝐬stroke', 'stroke']],
])('%s', (_, text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

test('one set of arrays serves texts of any length, one after the other', () => {
  const tokens = createTokens();
  split('word '.repeat(20_000), tokens);
  expect(tokens.count).toBe(20_000);
  split('two words', tokens);
  expect([tokens.count, tokens.size.length]).toEqual([2, 1024]);
});

const code = (sign: string) => sign.charCodeAt(0);

test.each([
  ['a space', 'heart attack', BESIDE],
  ['spaces and a line end', 'heart \r\n  attack', BESIDE],
  ['a no-break space', 'heart\u00a0attack', BESIDE],
  ['a hyphen', 'heart-attack', BESIDE],
  ['an en dash', 'heart–attack', BESIDE],
  ['a hyphen at a line end', 'heart-\nattack', BESIDE],
  ['a blank line', 'heart\n\nattack', PARTED],
  ['a dash between spaces', 'heart - attack', PARTED],
  ['two hyphens', 'heart--attack', PARTED],
  ['a full stop', 'heart. attack', code('.')],
  ['a full stop after a short word', 'H. pylori', BESIDE],
  ['a slash', 'heart / attack', code('/')],
  ['a comma', 'heart, attack', code(',')],
  ['an ampersand', 'A&E', code('&')],
  ['a bracket and a comma', 'heart), attack', PARTED],
  ['a wide gap', `heart${' '.repeat(20)}attack`, PARTED],
])('%s between words', (_, text, expected) => {
  const [first = '', last = ''] = text.split(/[^A-Za-z]+/);
  expect(gapBetween(text, first.length, text.length - last.length, first.length)).toBe(expected);
});
