import { browser } from 'wxt/browser';
import type { Entry } from '@/glossary/entry';
import { isRecord, isText } from './guards';

/** The bundled entries, where every face of the extension looks them up. */
export interface Lookup {
  /** All entries, sorted by id. */
  all(): Promise<readonly Entry[]>;
  /** The entry with this number in the form index, or with this id; `null` when there is none. */
  find(key: number | string): Promise<Entry | null>;
}

/**
 * Looks entries up among those that `load` brings. They are loaded on the first question and kept for the context's life;
 * a load that failed is tried again on the next question.
 */
export function createLookup(load: () => Promise<readonly Entry[]>): Lookup {
  let loading: Promise<readonly Entry[]> | undefined;
  const all = () => {
    loading ??= load().catch((cause: unknown) => {
      loading = undefined;
      throw cause;
    });
    return loading;
  };
  return {
    all,
    find: async (key) => entryOf(await all(), key),
  };
}

const entryOf = (entries: readonly Entry[], key: number | string): Entry | null =>
  (typeof key === 'number' ? entries[key] : entries.find(({ id }) => id === key)) ?? null;

/** Reads the entries file that the build put into the extension: the one thing it ever fetches. */
export async function loadEntries(): Promise<readonly Entry[]> {
  const file = await fetch(browser.runtime.getURL('/data/entries.json'));
  // Firefox reads text and parses it several times faster than it reads JSON across its security wrappers.
  const entries: unknown = JSON.parse(await file.text());
  if (Array.isArray(entries) && entries.every((entry) => isRecord(entry) && isText(entry['id']))) return entries as Entry[];
  throw new Error('data/entries.json holds no entries');
}
