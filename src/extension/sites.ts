import { oneOf } from './guards';
import type { Items, Shelf } from './shelf';

/** What the reader chose for one site; most sites have no choice of their own. */
export type SiteChoice = 'on' | 'off';

/** The one site that all local files make up. */
export const FILES = 'file:';

/**
 * Each site has a key of its own. A page then reads one small value and hears of no other site's change,
 * however long the list is, and two contexts that write two sites can't undo each other.
 */
const PREFIX = 'site:';

const isChoice = oneOf('on', 'off');

/**
 * The site of a page's address: its host name without a leading `www.`; subdomains are sites apart, ports don't matter,
 * local files are one site. `undefined` where there is no site, as on `about:blank` and `data:` pages.
 */
export function siteOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol === 'file:') return FILES;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return undefined;
  return url.hostname.replace(/^www\.(?=.*\.)/, '').replace(/\.$/, '') || undefined;
}

export const siteKey = (site: string): string => PREFIX + site;

/** The site that a key of the shelf is about, or `undefined` for another key. */
export const siteOfKey = (key: string): string | undefined => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined);

/** A site's choice out of a raw value; one that isn't understood is no choice. */
export const choiceOf = (raw: unknown): SiteChoice | undefined => (isChoice(raw) ? raw : undefined);

/** The choice made for one site. */
export async function readSite(shelf: Shelf, site: string): Promise<SiteChoice | undefined> {
  return choiceOf((await shelf.read([siteKey(site)]))[siteKey(site)]);
}

/** All sites that have a choice, in alphabetical order. */
export async function readSites(shelf: Shelf): Promise<Map<string, SiteChoice>> {
  const chosen = Object.entries(await shelf.read()).flatMap(([key, raw]): [string, SiteChoice][] => {
    const site = siteOfKey(key);
    const choice = choiceOf(raw);
    return site !== undefined && choice ? [[site, choice]] : [];
  });
  return new Map(chosen.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Sets, or with `undefined` takes back, the choice for these sites, as one step. */
export async function chooseSites(shelf: Shelf, choices: Iterable<readonly [string, SiteChoice | undefined]>): Promise<void> {
  const items: Items = Object.fromEntries([...choices].map(([site, choice]) => [siteKey(site), choice]));
  await shelf.change([], () => items);
}
