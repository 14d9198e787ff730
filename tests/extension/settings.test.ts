import { describe, expect, it } from 'vitest';
import { DEFAULTS, areSettingsSpoiled, changeSettings, readSettings, settingsOf, watchSettings } from '@/extension/settings';
import { memoryShelf } from './memory-area';

describe('settings out of a raw value', () => {
  it.each<[string, unknown, object, boolean]>([
    ['nothing was ever written', undefined, {}, false],
    ['all fields', { version: 1, mode: 'listed', delay: 150, badge: true }, { mode: 'listed', delay: 150, badge: true }, false],
    ['an older version knew fewer fields', { version: 0, mode: 'asked' }, { mode: 'asked' }, false],
    ['a newer version knows more', { version: 9, mode: 'sometimes', density: 'page', hue: 3 }, { density: 'page' }, false],
    ['a word this version never wrote', { version: 1, mode: 'sometimes', density: 'page' }, { density: 'page' }, true],
    ['a delay beyond the longest', { version: 1, delay: 1001 }, {}, true],
    ['a delay that is no number', { version: 1, delay: '400' }, {}, true],
    ['no version', { mode: 'asked' }, { mode: 'asked' }, true],
    ['a text', 'everywhere', {}, true],
    ['null', null, {}, true],
    ['a list', [{ mode: 'asked' }], {}, true],
    ['names from the prototype', JSON.parse('{"version":1,"__proto__":{"mode":"asked"}}'), {}, false],
  ])('%s', (_, raw, expected, spoiled) => {
    expect(settingsOf(raw)).toEqual({ ...DEFAULTS, ...expected });
    expect(areSettingsSpoiled(raw)).toBe(spoiled);
  });
});

describe('changing settings', () => {
  it('leaves the others, and says so to who watches', async () => {
    const shelf = memoryShelf();
    const seen: string[] = [];
    const stop = watchSettings(shelf, ({ mode, density }) => seen.push(`${mode} ${density}`));
    await changeSettings(shelf, { mode: 'asked' });
    await changeSettings(shelf, { density: 'page' });
    stop();
    await changeSettings(shelf, { density: 'every' });
    expect(await readSettings(shelf)).toEqual({ ...DEFAULTS, mode: 'asked', density: 'every' });
    expect(seen).toEqual(['asked section', 'asked page']);
  });

  it('loses none of many changes made at once', async () => {
    const shelf = memoryShelf();
    await Promise.all([
      changeSettings(shelf, { mode: 'listed' }),
      changeSettings(shelf, { density: 'page' }),
      changeSettings(shelf, { delay: 700 }),
      changeSettings(shelf, { badge: true }),
    ]);
    expect(await readSettings(shelf)).toEqual({ ...DEFAULTS, mode: 'listed', density: 'page', delay: 700, badge: true });
  });

  it('keeps a spoiled value aside', async () => {
    const shelf = memoryShelf({ settings: 'gibberish' });
    await changeSettings(shelf, { mode: 'asked' });
    const aside = Object.keys(shelf.items).find((key) => key.startsWith('settings.corrupt-'));
    expect(shelf.items[aside ?? '']).toBe('gibberish');
    expect(await readSettings(shelf)).toEqual({ ...DEFAULTS, mode: 'asked' });
  });

  it('leaves what a newer version wrote as it was', async () => {
    const shelf = memoryShelf({ settings: { version: 9, mode: 'sometimes', hue: 3 } });
    await changeSettings(shelf, { density: 'page' });
    expect(shelf.items).toEqual({ settings: { version: 9, mode: 'sometimes', hue: 3, density: 'page' } });
  });
});
