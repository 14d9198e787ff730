import { describe, expect, it } from 'vitest';
import { changeKnown, isKnownSpoiled, knownOf, readKnown } from '@/extension/known';
import { memoryShelf } from './memory-area';

describe('known words out of a raw value', () => {
  it.each<[string, unknown, string[], boolean]>([
    ['nothing was ever written', undefined, [], false],
    ['a list of ids', ['stroke', 'sepsis'], ['stroke', 'sepsis'], false],
    ['one named twice', ['stroke', 'stroke'], ['stroke'], false],
    ['something else in the list', ['stroke', 7, null], ['stroke'], true],
    ['no list', { 0: 'stroke' }, [], true],
    ['null', null, [], true],
  ])('%s', (_, raw, ids, spoiled) => {
    expect(knownOf(raw)).toEqual(ids);
    expect(isKnownSpoiled(raw)).toBe(spoiled);
  });
});

describe('saying that a word is known', () => {
  it('adds it once, at the end, and takes it back', async () => {
    const shelf = memoryShelf();
    await changeKnown(shelf, ['stroke', 'sepsis'], true);
    await changeKnown(shelf, ['stroke', 'gout'], true);
    expect(await readKnown(shelf)).toEqual(['stroke', 'sepsis', 'gout']);
    await changeKnown(shelf, ['sepsis'], false);
    expect(await readKnown(shelf)).toEqual(['stroke', 'gout']);
  });

  it('loses none of many said at once', async () => {
    const shelf = memoryShelf();
    const ids = Array.from({ length: 50 }, (_, place) => `word-${place}`);
    await Promise.all(ids.map((id) => changeKnown(shelf, [id], true)));
    expect(await readKnown(shelf)).toEqual(ids);
  });

  it('keeps a spoiled value aside', async () => {
    const shelf = memoryShelf({ known: ['stroke', 7] });
    await changeKnown(shelf, ['gout'], true);
    expect(await readKnown(shelf)).toEqual(['stroke', 'gout']);
    expect(Object.entries(shelf.items).find(([key]) => key.startsWith('known.corrupt-'))?.[1]).toEqual(['stroke', 7]);
  });
});
