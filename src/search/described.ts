import { FIELDS, stemsOf, type SearchKeys } from './keys';
import { placeOf } from './prefix';

/** An entry whose explanation speaks of what the query says; `share` of the query's weight, from 0 to 1. */
export interface Described {
  entry: number;
  share: number;
}

/** An explanation must hold this share of what the query says; less is chance. */
const LEAST_SHARE = 0.25;

/** What a word counts for that stands in a name or form, in the gist, or only in what more is said. */
const FIELD_WEIGHTS = [1, 0.625, 0.25];

/** A word that no explanation has may be misspelled or beside the point, so it counts little against the others. */
const UNKNOWN_WEIGHT = 1;

/** Finds entries by the words of their explanations: *weak thin muscles*. A word in few explanations weighs more than one in many. */
export function createDescribed(keys: SearchKeys, entries: number): (query: string) => Described[] {
  const placesOf = (stem: string): readonly number[] => {
    const place = placeOf(keys.stems, stem);
    return keys.stems[place] === stem ? (keys.stemPlaces[place] ?? []) : [];
  };
  const weightOf = (holders: number) => (holders === 0 ? UNKNOWN_WEIGHT : Math.log(1 + entries / (1 + holders)));
  return (query) => {
    const found = new Map<number, number>();
    let whole = 0;
    for (const places of stemsOf(query).map(placesOf)) {
      const weight = weightOf(places.length);
      whole += weight;
      for (const place of places) {
        const entry = Math.floor(place / FIELDS.length);
        found.set(entry, (found.get(entry) ?? 0) + weight * (FIELD_WEIGHTS[place % FIELDS.length] ?? 0));
      }
    }
    return [...found].map(([entry, held]) => ({ entry, share: held / whole })).filter(({ share }) => share >= LEAST_SHARE);
  };
}
