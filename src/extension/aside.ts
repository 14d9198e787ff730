import { ASIDE, asideKey } from './aside-key';
import { KNOWN_KEY, isKnownSpoiled, knownOf } from './known';
import { SETTINGS_KEY, areSettingsSpoiled, withSettings } from './settings';
import type { Items, Shelf } from './shelf';

/** A value that couldn't be read, kept until the reader has seen it. */
export interface Aside {
  /** Where it is kept. */
  place: string;
  /** Key that it stood under. */
  key: string;
  raw: unknown;
}

/** Puts spoiled settings and known words aside, and what can be read of them in their places. Done by the background only. */
export async function mend(shelf: Shelf): Promise<void> {
  await shelf.change([SETTINGS_KEY, KNOWN_KEY], ({ [SETTINGS_KEY]: settings, [KNOWN_KEY]: known }): Items => ({
    ...(areSettingsSpoiled(settings) && { [asideKey(SETTINGS_KEY)]: settings, [SETTINGS_KEY]: withSettings(settings, {}) }),
    ...(isKnownSpoiled(known) && { [asideKey(KNOWN_KEY)]: known, [KNOWN_KEY]: knownOf(known) }),
  }));
}

/** All values kept aside. */
export async function readAside(shelf: Shelf): Promise<Aside[]> {
  return Object.entries(await shelf.read()).flatMap(([place, raw]) => {
    const [key, time] = place.split(ASIDE);
    return key !== undefined && time !== undefined ? [{ place, key, raw }] : [];
  });
}

/** Throws values away that the reader has seen. */
export async function dropAside(shelf: Shelf, places: readonly string[]): Promise<void> {
  await shelf.change([], () => Object.fromEntries(places.map((place) => [place, undefined])));
}
