import { stemsOf } from './keys';
import type { SearchKeys } from './keys';
import { placeOf } from './prefix';

/** An entry whose explanation speaks of what the query says; `share` of the query's weight, from 0 to 1. */
export interface Described {
  entry: number;
  share: number;
}

/** An explanation must hold this share of what the query says; less is chance. */
const LEAST_SHARE = 0.5;

/** Finds entries by the words of their explanations: *weak thin muscles*. A word in few explanations weighs more than one in many. */
export function createDescribed(keys: SearchKeys, entries: number): (query: string) => Described[] {
  const holders = (stem: string): number[] => {
    const place = placeOf(keys.stems, stem);
    return keys.stems[place] === stem ? (keys.stemEntries[place] ?? []) : [];
  };
  const weight = (holding: number) => Math.log(1 + entries / (1 + holding));
  return (query) => {
    const stems = stemsOf(query).map(holders);
    const found = new Map<number, number>();
    let whole = 0;
    for (const held of stems) {
      whole += weight(held.length);
      for (const entry of held) found.set(entry, (found.get(entry) ?? 0) + weight(held.length));
    }
    return [...found].map(([entry, held]) => ({ entry, share: held / whole })).filter(({ share }) => share >= LEAST_SHARE);
  };
}
