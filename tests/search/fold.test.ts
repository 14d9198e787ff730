import { describe, expect, it } from 'vitest';
import { foldQuery, stem } from '@/search/fold';

describe('folding', () => {
  it.each([
    ['case', 'Type II Diabetes', 'type ii diabetes'],
    ['accents', 'Ménière', 'meniere'],
    ['apostrophes, straight and curly', "Crohn’s Crohn's", 'crohns crohns'],
    ['hyphens, dashes and slashes', 'beta-blocker – x/y', 'beta blocker x y'],
    ['spaces of all kinds', ' a\u00a0b\tc ', 'a b c'],
    ['full-width letters', 'ＨＩＶ', 'hiv'],
    ['ligatures', 'ﬁbroid', 'fibroid'],
    ['nothing but signs', '?!', ''],
  ])('%s', (_, text, folded) => expect(foldQuery(text)).toBe(folded));
});

describe('stems are the same', () => {
  it.each([
    ['muscle', 'muscles'],
    ['itch', 'itching'],
    ['itch', 'itches'],
    ['swell', 'swelling'],
    ['weak', 'weakly'],
    ['injury', 'injuries'],
    ['stop', 'stopped'],
    ['breathe', 'breathing'],
    ['tie', 'tie'],
  ])('%s and %s', (one, other) => expect(stem(one)).toBe(stem(other)));

  it.each([
    ['bone', 'bon'],
    ['lung', 'long'],
    ['skin', 'skim'],
  ])('but not of %s and %s', (one, other) => expect(stem(one)).not.toBe(stem(other)));
});
