import { expect, it, vi } from 'vitest';
import type { Entry } from '@/glossary/entry';
import { createLookup, loadEntries } from '@/extension/lookup';
import { volumesOf } from '@/glossary/volumes';

/** So many that they fill two volumes and begin a third. */
const entries = Array.from(
  { length: 300 },
  (_, at) => ({ id: `entry-${String(at).padStart(3, '0')}`, relations: [] }) as unknown as Entry,
);
const volumes = volumesOf(entries);
const firsts = volumes.map(([first]) => first!.id);

it('finds every entry by number and by id in its own volume, which it loads once', async () => {
  const load = vi.fn(async (volume: number) => volumes[volume]!);
  const { find } = createLookup(firsts, load);
  for (const [number, entry] of entries.entries()) {
    const before = load.mock.calls.length;
    expect(await find(number)).toBe(entry);
    expect(await find(entry.id)).toBe(entry);
    expect(load.mock.calls.length - before).toBeLessThanOrEqual(1);
  }
  expect(load.mock.calls.map(([volume]) => volume)).toEqual([0, 1, 2]);
});

it.each([-1, 300, 384, 5000, '', 'a', 'entry-0505', 'zebra'])('finds nothing by %j', async (key) => {
  const { find } = createLookup(firsts, async (volume) => volumes[volume]!);
  expect(await find(key)).toBeNull();
});

it('has all entries in their order', async () => {
  const { all } = createLookup(firsts, async (volume) => volumes[volume]!);
  expect(await all()).toEqual(entries);
});

it('loads again after a load that failed', async () => {
  const load = vi.fn(async (volume: number) => volumes[volume]!).mockRejectedValueOnce(new Error('gone'));
  const { find } = createLookup(firsts, load);
  await expect(find(0)).rejects.toThrow('gone');
  expect((await find(0))?.id).toBe('entry-000');
});

it.each([
  ['no list', '{}'],
  ['a list of something else', '[{"name":"gout"}]'],
  ['half a file', '[{"id":"go'],
])('refuses a file that holds %s', async (_, text) => {
  vi.stubGlobal('fetch', async () => new Response(text));
  await expect(loadEntries(firsts)).rejects.toThrow();
  vi.unstubAllGlobals();
});
