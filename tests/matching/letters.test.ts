import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCENT, BREAK, fold, isApostrophe, isHyphen, isSpace, SEVERAL, UNSEEN } from '@/matching/letters';
import { sample } from '@tests/sample';

/** A folded character as text: letters, or what it is instead. */
function folded(character: string): string {
  const letter = fold(character.charCodeAt(0));
  if (letter === BREAK) return 'break';
  if (letter === UNSEEN) return 'unseen';
  if (letter === ACCENT) return 'accent';
  if (letter < SEVERAL) return String.fromCharCode(letter);
  let letters = '';
  for (let rest = letter & 0xffffff; rest > 0; rest >>>= 8) letters += String.fromCharCode(rest & 0xff);
  return letters;
}

test.each([
  ['a capital', 'A', 'a'],
  ['a digit', '7', '7'],
  ['a letter with an accent', 'é', 'e'],
  ['a capital with two accents', 'Ṩ', 's'],
  ['the dotted capital I', 'İ', 'i'],
  ['the dotless small i', 'ı', 'i'],
  ['the sharp s', 'ß', 'ss'],
  ['its capital', 'ẞ', 'ss'],
  ['a ligature of three', 'ﬃ', 'ffi'],
  ['a joined a and e', 'Æ', 'ae'],
  ['a joined o and e', 'œ', 'oe'],
  ['a stroked o', 'ø', 'o'],
  ['a full-width letter', 'Ａ', 'a'],
  ['a full-width digit', '２', '2'],
  ['the Kelvin sign', '\u212a', 'k'],
  ['the Ångström sign', '\u212b', 'a'],
  ['the long s', 'ſ', 's'],
  ['a digit set low', '₂', '2'],
  ['a digit set high, as of a footnote', '²', 'break'],
  ['a Greek letter with an accent', 'ά', 'α'],
  ['a capital Greek letter', 'Β', 'β'],
  ['a Cyrillic letter stays', 'ж', 'ж'],
  ['a Chinese character stays', '病', '病'],
  ['a combining accent', '\u0301', 'accent'],
  ['a soft hyphen', '\u00ad', 'unseen'],
  ['a zero-width space', '\u200b', 'unseen'],
  ['a right-to-left mark', '\u200f', 'unseen'],
  ['a byte order mark', '\ufeff', 'unseen'],
  ['a space', ' ', 'break'],
  ['a no-break space', '\u00a0', 'break'],
  ['a dash', '—', 'break'],
  ['an underscore', '_', 'break'],
  ['an emoji', '😀', 'break'],
  ['an ideographic comma', '、', 'break'],
])('%s: %s', (_, character, expected) => {
  expect(folded(character)).toBe(expected);
});

describe('laws', () => {
  test('a folded Latin letter has neither case nor accents', () => {
    const latin = fc.integer({ min: 0x41, max: 0x24f }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(latin, (letter) => {
        const result = folded(letter);
        expect(result.length > 2 || result === result.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')).toBe(true);
      }),
      { numRuns: sample(2000) },
    );
  });

  test('no character is both an apostrophe and a hyphen or a space, and none of them is a letter', () => {
    for (let code = 0; code < 0x10000; code++) {
      const kinds = [isApostrophe(code), isHyphen(code), isSpace(code), fold(code) > BREAK].filter(Boolean);
      expect(kinds.length, `U+${code.toString(16)}`).toBeLessThan(2);
    }
  });
});
