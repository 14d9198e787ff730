import { expect, it, vi } from 'vitest';
import type { Entry } from '@/glossary/entry';
import { createLookup, loadEntries } from '@/extension/lookup';

const entries = [{ id: 'gout' }, { id: 'sepsis' }] as Entry[];

it('finds by number and by id, and loads once', async () => {
  const load = vi.fn(async () => entries);
  const { find, all } = createLookup(load);
  const found = await Promise.all([find(1), find('gout'), find('scurvy'), find(2), find(-1)]);
  expect(found.map((entry) => entry?.id ?? null)).toEqual(['sepsis', 'gout', null, null, null]);
  expect(await all()).toBe(entries);
  expect(load).toHaveBeenCalledTimes(1);
});

it('loads again after a load that failed', async () => {
  const load = vi.fn(async () => entries).mockRejectedValueOnce(new Error('gone'));
  const { find } = createLookup(load);
  await expect(find(0)).rejects.toThrow('gone');
  expect((await find(0))?.id).toBe('gout');
});

it.each([
  ['no list', '{}'],
  ['a list of something else', '[{"name":"gout"}]'],
  ['half a file', '[{"id":"go'],
])('refuses a file that holds %s', async (_, text) => {
  vi.stubGlobal('fetch', async () => new Response(text));
  await expect(loadEntries()).rejects.toThrow();
  vi.unstubAllGlobals();
});
