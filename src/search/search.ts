import type { Entry } from '@/glossary/entry';
import type { FormKind } from '@/glossary/schema';
import { foldQuery } from './fold';
import { createDescribed } from './described';
import type { SearchKeys } from './keys';
import { placesWith } from './prefix';
import { createSimilar } from './similar';

/** An entry found, and why: the label that matched and how, or the words of its explanation. */
export interface Finding {
  entry: Entry;
  why: Why;
}

export type Why =
  /** `exact` and `start`: the label is the query or begins with it; `words`: its words do; `similar`: it is spelled almost like it. */
  { how: 'exact' | 'start' | 'words' | 'similar'; label: string; kind: FormKind | 'name' } | { how: 'described' };

/** Finds entries for what a reader types; best first. */
export type Search = (query: string) => Finding[];

/**
 * How the two ways of guessing are weighed against each other, in the letters of surplus length that ranks are made of:
 * a label with one wrong letter in ten comes before any description, one with three after a good description.
 */
const SIMILAR_SPAN = 40;
const DESCRIBED_AT_WORST = 24;
const DESCRIBED_SPAN = 16;

interface Hit {
  entry: number;
  /** Tiers come in order, however good a hit of a later one is. */
  tier: number;
  /** Within a tier, lower is better. */
  rank: number;
  how: Why['how'];
  label: number;
}

/** So many results can still be looked through. */
const MOST = 20;

/** So many labels that begin with the query belong to more entries than are shown, so nothing else need be looked for. */
const ENOUGH = 100;

/** With fewer results than this by spelling, the tiers that guess are asked as well. */
const FEW = 4;

/** How far a kind of label stands behind the entry's name, in letters of surplus length that would weigh the same. */
const BEHIND: Record<FormKind | 'name', number> = {
  name: 0,
  lay: 2,
  synonym: 3,
  spelling: 3,
  adjective: 4,
  abbreviation: 5,
  misnomer: 6,
  former: 6,
  misspelling: 8,
};

/** A search among entries by their keys. */
export function createSearch(entries: readonly Entry[], keys: SearchKeys): Search {
  const similar = createSimilar(keys.sounds);
  const described = createDescribed(keys, entries.length);
  const kindOf = (label: number) => entries[keys.entries[label] ?? -1]?.forms[keys.forms[label] ?? -1]?.kind ?? 'name';
  const hit = (label: number, tier: number, how: Hit['how'], rank: number): Hit => ({
    entry: keys.entries[label] ?? -1,
    tier,
    rank: rank + BEHIND[kindOf(label)],
    how,
    label,
  });
  const surplus = (label: number, query: string) => (keys.labels[label] ?? '').length - query.length;

  const bySpelling = (query: string): Hit[] => {
    const begun = range(placesWith(keys.labels, query)).map((label) =>
      surplus(label, query) === 0 ? hit(label, 0, 'exact', 0) : hit(label, 1, 'start', surplus(label, query)),
    );
    if (begun.length >= ENOUGH) return begun;
    const worded = labelsWithWords(keys, query).map((label) => hit(label, 2, 'words', surplus(label, query)));
    return [...begun, ...worded];
  };
  const byGuess = (query: string): Hit[] => [
    ...similar(query).map(({ label, distance }) => hit(label, 3, 'similar', distance * SIMILAR_SPAN)),
    ...described(query).map(({ entry, share }) => ({
      entry,
      tier: 3,
      rank: DESCRIBED_AT_WORST - share * DESCRIBED_SPAN,
      how: 'described' as const,
      label: -1,
    })),
  ];
  const findingOf = ({ entry, how, label }: Hit): Finding[] => {
    const found = entries[entry];
    if (!found) return [];
    if (how === 'described') return [{ entry: found, why: { how } }];
    const form = found.forms[keys.forms[label] ?? -1];
    return [{ entry: found, why: { how, label: form?.text ?? found.name, kind: form?.kind ?? 'name' } }];
  };

  return (typed) => {
    const query = foldQuery(typed);
    if (query === '') return [];
    const spelled = best(bySpelling(query));
    const hits = spelled.length >= FEW || query.length < 3 ? spelled : best([...spelled, ...byGuess(query)]);
    return hits.slice(0, MOST).flatMap(findingOf);
  };
}

/** Each entry's best hit, best first; equally good ones by the order of their labels. */
function best(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((one, other) => one.tier - other.tier || one.rank - other.rank || one.label - other.label);
  const seen = new Set<number>();
  return sorted.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}

const range = ([from, to]: [number, number]): number[] => Array.from({ length: to - from }, (_, step) => from + step);

/** Labels that hold, in any order, a word beginning with each word of the query. */
function labelsWithWords(keys: SearchKeys, query: string): number[] {
  const sets = query
    .split(' ')
    .map((word) => new Set(range(placesWith(keys.words, word)).flatMap((place) => keys.wordLabels[place] ?? [])));
  const [first, ...others] = sets.sort((one, other) => one.size - other.size);
  return [...(first ?? [])].filter((label) => others.every((set) => set.has(label)));
}
