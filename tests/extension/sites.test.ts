import { describe, expect, it } from 'vitest';
import { chooseSites, readSite, readSites, siteOf } from '@/extension/sites';
import { memoryShelf } from './memory-area';

describe('the site of an address', () => {
  it.each<[string, string, string | undefined]>([
    ['host name', 'https://example.org/a?b#c', 'example.org'],
    ['without a leading www.', 'http://www.example.org/', 'example.org'],
    ['a subdomain is a site apart', 'https://portal.example.org/', 'portal.example.org'],
    ['www inside a name stays', 'https://my.www.example.org/', 'my.www.example.org'],
    ['a host that is called www stays', 'http://www/', 'www'],
    ['a port does not matter', 'http://localhost:8080/', 'localhost'],
    ['upper case does not matter', 'https://EXAMPLE.org', 'example.org'],
    ['a final dot does not matter', 'https://example.org./', 'example.org'],
    ['letters of other scripts, as the browser writes them', 'https://gesünder.example/', 'xn--gesnder-p2a.example'],
    ['an address of numbers', 'https://192.0.2.7/', '192.0.2.7'],
    ['an address of the newer kind', 'http://[2001:db8::1]:80/', '[2001:db8::1]'],
    ['user and password do not matter', 'https://me:secret@example.org/', 'example.org'],
    ['all files are one site', 'file:///home/me/letter.html', 'file:'],
    ['an origin', 'https://www.example.org', 'example.org'],
    ['a blank page has none', 'about:blank', undefined],
    ['text in an address has none', 'data:text/html,hello', undefined],
    ['a page of the browser has none', 'chrome://settings/', undefined],
    ['a page of an extension has none', 'moz-extension://0a/popup.html', undefined],
    ['an origin that hides itself has none', 'null', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, address, site) => expect(siteOf(address)).toBe(site));
});

describe('choices for sites', () => {
  it('are set, taken back and listed', async () => {
    const shelf = memoryShelf({ settings: { version: 1 }, 'site:odd.example': 'perhaps' });
    await chooseSites(shelf, [
      ['b.example', 'off'],
      ['a.example', 'on'],
      ['c.example', 'off'],
    ]);
    await chooseSites(shelf, [['c.example', undefined]]);
    expect([...(await readSites(shelf))]).toEqual([
      ['a.example', 'on'],
      ['b.example', 'off'],
    ]);
    expect(await readSite(shelf, 'b.example')).toBe('off');
    expect(await readSite(shelf, 'c.example')).toBeUndefined();
    expect(await readSite(shelf, 'odd.example')).toBeUndefined();
  });

  it('hold ten thousand sites, names from the prototype among them', async () => {
    const shelf = memoryShelf();
    const names = ['__proto__', 'constructor', ...Array.from({ length: 10_000 }, (_, place) => `site-${place}.example`)];
    await chooseSites(
      shelf,
      names.map((name) => [name, 'off'] as const),
    );
    const sites = await readSites(shelf);
    expect(sites.size).toBe(10_002);
    expect(names.every((name) => sites.get(name) === 'off')).toBe(true);
  });
});
