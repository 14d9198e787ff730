import type { Entry } from '@/glossary/entry';
import { takeApartBy, type TakeApart, type WordPart } from '@/glossary/word-parts';
import type { SearchKeys } from './keys';
import { createSearch, type Search } from './search';

/** The glossary as the extension's own faces use it, all of it at hand. */
export interface OpenGlossary {
  search: Search;
  entryOf: (id: string) => Entry | undefined;
  /** Entries by their numbers in the form index; numbers of no entry are left out. */
  entriesAt: (numbers: readonly number[]) => Entry[];
  /** An entry's number, or -1. */
  numberOf: (id: string) => number;
  /** Guesses what a word that the glossary doesn't hold is built of. */
  takeApart: TakeApart;
}

/** Opens the glossary from the files that the build wrote. */
export function openGlossary(entries: readonly Entry[], keys: SearchKeys, parts: readonly WordPart[]): OpenGlossary {
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  const numberOf = (id: string) => numbers.get(id) ?? -1;
  return {
    search: createSearch(entries, keys),
    entryOf: (id) => entries[numberOf(id)],
    entriesAt: (wanted) => wanted.flatMap((number) => entries[number] ?? []),
    numberOf,
    takeApart: takeApartBy(parts),
  };
}
