import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapBetween, BESIDE, PARTED } from '@/matching/gap';
import { withLetter } from '@/matching/hash';
import { ACCENT, BREAK, fold, isApostrophe, SEVERAL } from '@/matching/letters';
import { createTokens, split } from '@/matching/tokens';
import { sample } from '@tests/sample';

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
  for (const words of [20_000, 100_000, 20_000]) {
    split('word '.repeat(words), tokens);
    expect([tokens.count, tokens.start[words - 1], tokens.hash[words - 1]]).toEqual([words, (words - 1) * 5, tokens.hash[0]]);
  }
  split('two words', tokens);
  expect([tokens.count, tokens.size.length]).toEqual([2, 32_768]);
  split('word '.repeat(100_000), tokens);
  split('two words', tokens);
  expect([tokens.count, tokens.size.length, tokens.bytes.length]).toEqual([2, 1024, 1051]);
});

/** The definition of a word, letter by letter, with nothing done for speed. */
function plainWords(text: string) {
  const words: { start: number; end: number; size: number; hash: number; last: number }[] = [];
  const foldAt = (at: number) => (at < text.length ? fold(text.charCodeAt(at)) : BREAK);
  const isInner = (at: number) => isApostrophe(text.charCodeAt(at)) && foldAt(at + 1) > BREAK;
  for (let at = 0; at < text.length; at++) {
    if (foldAt(at) <= BREAK) continue;
    const word = { start: at, end: at, size: 0, hash: 0, last: 0 };
    for (; at < text.length && (foldAt(at) !== BREAK || isInner(at)); at++) {
      const letter = foldAt(at);
      if (letter > BREAK || letter === ACCENT) word.end = at + 1;
      const folded = letter >= SEVERAL ? [0, 8, 16].map((bits) => (letter >> bits) & 0xff).filter(Boolean) : [letter];
      for (const one of folded.filter((each) => each > BREAK)) {
        word.hash = withLetter(word.hash, one);
        word.last = one;
        word.size++;
      }
    }
    words.push(word);
  }
  return words;
}

const SIGNS = [..."aZz9 '’`-—.\u00a0\u00adé\u0301ßﬁœ病жİ‘”…€😀𝐬", '\ud83d', '\ude00', '\ud835', '\u200b', '\n', '\0', '\ufffd'];

test('any text at all is split as the definition says', () => {
  const tokens = createTokens(2);
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...SIGNS)).map((signs) => signs.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      split(any, tokens);
      const words = Array.from({ length: tokens.count }, (_, at) => ({
        start: tokens.start[at],
        end: tokens.end[at],
        size: tokens.size[at],
        hash: tokens.hash[at],
        last: tokens.last[at],
      }));
      expect(words).toEqual(plainWords(any));
    }),
    { numRuns: sample(20_000) },
  );
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
