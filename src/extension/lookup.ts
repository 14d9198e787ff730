import { browser } from 'wxt/browser';
import { shortestChain } from '@/glossary/chains';
import type { Chain } from '@/glossary/chains';
import type { Entry } from '@/glossary/entry';
import type { WordPart } from '@/glossary/word-parts';
import { unpackEntry, type PackedEntry } from '@/glossary/packed-entry';
import { placeInVolume, volumeWith } from '@/glossary/volumes';
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
 * Looks entries up in the volumes that `load` brings, which begin with the ids `firsts`. A volume is loaded on the first question about
 * one of its entries and kept for the context's life; a load that failed is tried again on the next question.
 */
export function createLookup(firsts: readonly string[], load: (volume: number) => Promise<readonly Entry[]>): Lookup {
  const loading = new Map<number, Promise<readonly Entry[]>>();
  const volume = (number: number) => {
    const known = loading.get(number);
    if (known) return known;
    const entries = load(number).catch((cause: unknown) => {
      loading.delete(number);
      throw cause;
    });
    loading.set(number, entries);
    return entries;
  };
  const all = async () => (await Promise.all(firsts.map((_, number) => volume(number)))).flat();
  return {
    all,
    async find(key) {
      const number = volumeWith(key, firsts);
      if (firsts[number] === undefined) return null;
      const entries = await volume(number);
      return (typeof key === 'number' ? entries[placeInVolume(key)] : entries.find(({ id }) => id === key)) ?? null;
    },
    async link(from, to) {
      const entries = await all();
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      const target = entries[to];
      return (target && shortestChain(from, target.id, (id) => byId.get(id))) ?? null;
    },
  };
}

/** Looks up in the entries that the build put into the extension, in volumes that begin with these ids. */
export const bundledLookup = (firsts: readonly string[]): Lookup => createLookup(firsts, loadVolume);

/** All entries that the build put into the extension, sorted by id. */
export const loadEntries = (firsts: readonly string[]): Promise<readonly Entry[]> => bundledLookup(firsts).all();

async function loadVolume(number: number): Promise<readonly Entry[]> {
  const path = `/data/entries-${number}.json` as const;
  const entries = await readOwnFile(path);
  if (Array.isArray(entries) && entries.every((entry) => isRecord(entry) && isText(entry['id'])))
    return (entries as PackedEntry[]).map(unpackEntry);
  throw new Error(`${path} holds no entries`);
}

/** Reads what the build worked out for searching the entries; the build alone writes it, so only its presence is checked. */
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
export const loadGlossary = async <Keys extends object>(
  firsts: readonly string[],
): Promise<[readonly Entry[], Keys, readonly WordPart[]]> =>
  Promise.all([loadEntries(firsts), loadSearchKeys<Keys>(), loadParts()]);

/** A file of the extension's own: the one thing it ever fetches. */
async function readOwnFile(path: `/data/entries-${number}.json` | '/data/search.json' | '/data/parts.json'): Promise<unknown> {
  const file = await fetch(browser.runtime.getURL(path));
  // Firefox reads text and parses it several times faster than it reads JSON across its security wrappers.
  return JSON.parse(await file.text());
}
