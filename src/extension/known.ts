import { asideKey } from './aside-key';
import { isText, listOf } from './guards';
import type { Shelf } from './shelf';

export const KNOWN_KEY = 'known';

const isList = listOf(isText);

/** Ids of the entries that the reader said they know, out of a raw value; what isn't an id is left out. */
export const knownOf = (raw: unknown): string[] => (Array.isArray(raw) ? [...new Set(raw.filter(isText))] : []);

/** True when a raw value can't have been written by us. */
export const isKnownSpoiled = (raw: unknown): boolean => raw !== undefined && !isList(raw);

/** Ids of the entries that the reader said they know, in the order they said it. */
export async function readKnown(shelf: Shelf): Promise<string[]> {
  return knownOf((await shelf.read([KNOWN_KEY]))[KNOWN_KEY]);
}

/** Says of these entries that the reader knows them, or no longer; those named before keep their places. */
export async function changeKnown(shelf: Shelf, ids: Iterable<string>, known: boolean): Promise<void> {
  const named = new Set(ids);
  await shelf.change([KNOWN_KEY], ({ [KNOWN_KEY]: raw }) => {
    const others = knownOf(raw).filter((id) => known || !named.has(id));
    return {
      ...(isKnownSpoiled(raw) && { [asideKey(KNOWN_KEY)]: raw }),
      [KNOWN_KEY]: known ? [...new Set([...others, ...named])] : others,
    };
  });
}
