import { expect, it } from 'vitest';
import { dropAside, mend, readAside } from '@/extension/aside';
import { memoryShelf } from './memory-area';

it('mending leaves what is right as it is', async () => {
  const items = { settings: { version: 1, mode: 'asked' }, known: ['gout'], 'site:a.example': 'off' };
  const shelf = memoryShelf(structuredClone(items));
  await mend(shelf);
  expect(shelf.items).toEqual(items);
  expect(await readAside(shelf)).toEqual([]);
});

it('mending keeps what is spoiled aside, until it is thrown away', async () => {
  const shelf = memoryShelf({ settings: { version: 1, mode: 7, density: 'page' }, known: ['gout', 7] });
  await mend(shelf);
  await mend(shelf);
  const aside = await readAside(shelf);
  expect(aside.map(({ key, raw }) => [key, raw])).toEqual([
    ['settings', { version: 1, mode: 7, density: 'page' }],
    ['known', ['gout', 7]],
  ]);
  expect(shelf.items).toMatchObject({ settings: { mode: 'everywhere', density: 'page' }, known: ['gout'] });
  await dropAside(
    shelf,
    aside.map(({ place }) => place),
  );
  expect(Object.keys(shelf.items)).toEqual(['settings', 'known']);
});
