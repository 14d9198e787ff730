import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportChoices, importChoices } from '@/extension/backup';
import { changeKnown } from '@/extension/known';
import { DEFAULTS, changeSettings, readSettings } from '@/extension/settings';
import { chooseSites } from '@/extension/sites';
import type { SiteChoice } from '@/extension/sites';
import { sample } from '@tests/sample';
import { memoryShelf } from './memory-area';

describe('a file of choices', () => {
  it('brings ten thousand sites, all settings and known words to another device, byte by byte', async () => {
    const here = memoryShelf();
    await changeSettings(here, { mode: 'listed', density: 'page', delay: 900, badge: true });
    await chooseSites(
      here,
      Array.from({ length: 10_000 }, (_, place) => [`site-${place}.example`, place % 3 ? 'off' : 'on'] as const),
    );
    await changeKnown(here, ['gout', 'stroke'], true);
    const file = await exportChoices(here);
    const there = memoryShelf();
    expect(await importChoices(there, file)).toEqual({ taken: { settings: true, sites: 10_000, known: 2 } });
    expect(await readSettings(there)).toEqual(await readSettings(here));
    expect({ ...there.items, settings: null }).toEqual({ ...here.items, settings: null });
    expect(await exportChoices(there)).toBe(file);
  });

  it('is the same after any way there and back, and bringing it in again changes nothing', async () => {
    const site = fc.tuple(
      fc.oneof(fc.domain(), fc.constantFrom('__proto__', 'constructor', 'file:')),
      fc.constantFrom<SiteChoice>('on', 'off'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(site), fc.array(fc.string()), async (sites, known) => {
        const [here, there] = [memoryShelf(), memoryShelf()];
        await chooseSites(here, sites);
        await changeKnown(here, known, true);
        const file = await exportChoices(here);
        for (let time = 0; time < 2; time += 1) {
          await importChoices(there, file);
          expect(await exportChoices(there)).toBe(file);
        }
      }),
      { numRuns: sample(1000), seed: 7 },
    );
  });

  it('adds to what is there', async () => {
    const shelf = memoryShelf();
    await chooseSites(shelf, [
      ['a.example', 'on'],
      ['b.example', 'on'],
    ]);
    await changeKnown(shelf, ['gout'], true);
    await importChoices(
      shelf,
      JSON.stringify({ healthgloss: 1, settings: DEFAULTS, sites: [['b.example', 'off']], known: ['stroke'] }),
    );
    expect(JSON.parse(await exportChoices(shelf))).toMatchObject({
      sites: [
        ['a.example', 'on'],
        ['b.example', 'off'],
      ],
      known: ['gout', 'stroke'],
    });
  });

  const good = { healthgloss: 1, settings: DEFAULTS, sites: [], known: [] };
  it.each<[string, string, string]>([
    ['no JSON', '{"healthgloss":', 'no-json'],
    ['an empty file', '', 'no-json'],
    ['another program’s file', '{"sites":[]}', 'no-backup'],
    ['a list', '[]', 'no-backup'],
    ['a later format', JSON.stringify({ ...good, healthgloss: 2 }), 'too-new'],
    ['a format that is none', JSON.stringify({ ...good, healthgloss: 'x' }), 'no-backup'],
    ['a mode that there isn’t', JSON.stringify({ ...good, settings: { mode: 'sometimes' } }), 'no-backup'],
    ['settings that are none', JSON.stringify({ ...good, settings: 'everywhere' }), 'no-backup'],
    ['a site that is neither on nor off', JSON.stringify({ ...good, sites: [['a.example', 'maybe']] }), 'no-backup'],
    ['sites as an object', JSON.stringify({ ...good, sites: { 'a.example': 'on' } }), 'no-backup'],
    ['a known word that is a number', JSON.stringify({ ...good, known: [7] }), 'no-backup'],
    ['a change of the prototype', '{"healthgloss":1,"__proto__":{"settings":{}},"sites":[],"known":[{}]}', 'no-backup'],
    ['a hundred levels', `{"healthgloss":1,"settings":${'['.repeat(100)}${']'.repeat(100)},"sites":[],"known":[]}`, 'no-backup'],
  ])('is refused whole when it is %s', async (_, text, refused) => {
    const shelf = memoryShelf();
    expect(await importChoices(shelf, text)).toEqual({ refused });
    expect(shelf.items).toEqual({});
  });
});
