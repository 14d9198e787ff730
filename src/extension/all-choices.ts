import { readAside } from './aside';
import type { Aside } from './aside';
import { readKnown } from './known';
import { readSettings } from './settings';
import type { Settings } from './settings';
import type { Shelf } from './shelf';
import { readSites } from './sites';
import type { SiteChoice } from './sites';

/** All that is kept on the shelf, for the page that shows and changes it. */
export interface AllChoices {
  settings: Settings;
  sites: Map<string, SiteChoice>;
  known: string[];
  /** Values that couldn't be read. */
  aside: Aside[];
}

/** Reads everything. */
export async function readAllChoices(shelf: Shelf): Promise<AllChoices> {
  const [settings, sites, known, aside] = await Promise.all([
    readSettings(shelf),
    readSites(shelf),
    readKnown(shelf),
    readAside(shelf),
  ]);
  return { settings, sites, known, aside };
}
