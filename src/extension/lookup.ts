import { browser } from 'wxt/browser';
import { shortestChain } from '@/glossary/chains';
import type { Chain } from '@/glossary/chains';
import type { Entry } from '@/glossary/entry';
import type { WordPart } from '@/glossary/word-parts';
import { linkEntries, type UnlinkedEntry } from '@/glossary/linked';
import { isRecord, isText } from './guards';

/** The bundled entries, where every face of the extension looks them up. */
export interface Lookup {
  /** All entries, sorted by id. */
  all(): Promise<readonly Entry[]>;
  /** The entry with this number in the form index, or with this id; `null` when there is none. */
  find(key: number | string): Promise<Entry | null>;
  /** The shortest chain of relations from an entry, by its id, to another, by its number; `null` when nothing links them. */
  link(from: string, to: number): Promise<Chain | null>;
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
    async link(from, to) {
      const entries = await all();
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      const target = entries[to];
      return (target && shortestChain(from, target.id, (id) => byId.get(id))) ?? null;
    },
  };
}

const entryOf = (entries: readonly Entry[], key: number | string): Entry | null =>
  (typeof key === 'number' ? entries[key] : entries.find(({ id }) => id === key)) ?? null;

/** Reads the entries file that the build put into the extension, and links the entries with each other. */
export async function loadEntries(): Promise<readonly Entry[]> {
  const entries = await readOwnFile('/data/entries.json');
  if (Array.isArray(entries) && entries.every((entry) => isRecord(entry) && isText(entry['id']))) {
    return linkEntries(entries as UnlinkedEntry[]);
  }
  throw new Error('data/entries.json holds no entries');
}

/** Reads what the build worked out for searching the entries file; the build alone writes it, so only its presence is checked. */
export async function loadSearchKeys<Keys extends object>(): Promise<Keys> {
  const keys = await readOwnFile('/data/search.json');
  if (isRecord(keys)) return keys as Keys;
  throw new Error('data/search.json holds no keys');
}

/** Reads the parts that words are taken apart into; the build alone writes them, so only their presence is checked. */
async function loadParts(): Promise<readonly WordPart[]> {
  const parts = await readOwnFile('/data/parts.json');
  if (Array.isArray(parts)) return parts as WordPart[];
  throw new Error('data/parts.json holds no word parts');
}

/** All files of the glossary at once, for a face that searches. */
export const loadGlossary = async <Keys extends object>(): Promise<[readonly Entry[], Keys, readonly WordPart[]]> =>
  Promise.all([loadEntries(), loadSearchKeys<Keys>(), loadParts()]);

/** A file of the extension's own: the one thing it ever fetches. */
async function readOwnFile(path: '/data/entries.json' | '/data/search.json' | '/data/parts.json'): Promise<unknown> {
  const file = await fetch(browser.runtime.getURL(path));
  // Firefox reads text and parses it several times faster than it reads JSON across its security wrappers.
  return JSON.parse(await file.text());
}
