import { describe, expect, it } from 'vitest';
import { isOn, watchChoices } from '@/extension/choices';
import type { Choices } from '@/extension/choices';
import { changeKnown } from '@/extension/known';
import { DEFAULTS, changeSettings } from '@/extension/settings';
import type { Settings } from '@/extension/settings';
import type { Shelf } from '@/extension/shelf';
import { chooseSites } from '@/extension/sites';
import type { SiteChoice } from '@/extension/sites';
import { memoryShelf } from './memory-area';

const settled = async () => new Promise((resolve) => setTimeout(resolve));

describe('whether words are explained', () => {
  it.each<[Settings['mode'], SiteChoice | undefined, boolean, boolean]>([
    ['everywhere', undefined, false, true],
    ['everywhere', 'on', false, true],
    ['everywhere', 'off', false, false],
    ['everywhere', 'off', true, false],
    ['listed', undefined, false, false],
    ['listed', 'on', false, true],
    ['listed', 'off', false, false],
    ['listed', undefined, true, false],
    ['asked', undefined, false, false],
    ['asked', 'on', false, false],
    ['asked', 'off', true, true],
    ['asked', undefined, true, true],
  ])('mode %s, site %s, asked %s', (mode, site, asked, expected) => {
    expect(isOn({ settings: { ...DEFAULTS, mode }, site }, asked)).toBe(expected);
  });
});

describe('a page following the choices', () => {
  const follow = (shelf: Shelf, site?: string) => {
    const seen: string[] = [];
    const tell = (choices: Choices) => seen.push(`${choices.settings.mode} ${choices.site} ${choices.known.join('+')}`);
    return { seen, ...watchChoices(shelf, site, tell) };
  };

  it('hears of its own site, of settings and known words, and of nothing else', async () => {
    const shelf = memoryShelf({ 'site:a.example': 'off' });
    const { seen, stop } = follow(shelf, 'a.example');
    await settled();
    await chooseSites(shelf, [['b.example', 'off']]);
    await chooseSites(shelf, [['a.example', undefined]]);
    await changeKnown(shelf, ['gout'], true);
    await changeSettings(shelf, { mode: 'listed' });
    await settled();
    stop();
    await changeSettings(shelf, { mode: 'asked' });
    await settled();
    expect(seen).toEqual(['everywhere off ', 'everywhere undefined ', 'everywhere undefined gout', 'listed undefined gout']);
  });

  it('trusts a change more than a read that began before it', async () => {
    const shelf = memoryShelf({ 'site:a.example': 'off' });
    const slow: Shelf = {
      ...shelf,
      async read(keys) {
        const old = await shelf.read(keys);
        await chooseSites(shelf, [['a.example', 'on']]);
        await settled();
        return old;
      },
    };
    const { seen } = follow(slow, 'a.example');
    await settled();
    await settled();
    expect(seen).toEqual(['everywhere on ']);
  });

  it('belongs to no site, so none is read', async () => {
    const { seen } = follow(memoryShelf({ 'site:': 'off', 'site:undefined': 'off' }));
    await settled();
    expect(seen).toEqual(['everywhere undefined ']);
  });

  it('stays silent when nothing can be read any more', async () => {
    const gone: Shelf = { ...memoryShelf(), read: () => Promise.reject(new Error('Extension context invalidated.')) };
    const { seen } = follow(gone, 'a.example');
    await settled();
    expect(seen).toEqual([]);
  });

  it('reads again when told to, for what it may have missed', async () => {
    const shelf = memoryShelf();
    const { seen, reread } = follow(shelf, 'a.example');
    await settled();
    shelf.items['site:a.example'] = 'off';
    reread();
    await settled();
    expect(seen).toEqual(['everywhere undefined ', 'everywhere off ']);
  });
});
