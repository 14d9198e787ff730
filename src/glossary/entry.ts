import type { Evidence, FormKind, Kind, Level, RelationType } from './schema';

/** One relation as a card shows it: the sentence runs from the entry that holds it to `to`. */
export interface Relation {
  type: RelationType;
  /** True when the edge was written in the other entry, so that the inverse wording is read. */
  inverse: boolean;
  /** Id and preferred name of the other entry. */
  to: string;
  name: string;
  evidence?: Evidence;
  /** Index into the `sources` of the entry that the edge was written in; absent on inverse edges. */
  source?: number;
}

/**
 * An entry as the card, popup and panel show it: compiled from its file, with inverse relations and the meanings of its parts.
 * They are sorted by id; an entry's place among them is the number that the form index uses.
 */
export interface Entry {
  id: string;
  name: string;
  kind: Kind;
  level: Level;
  say?: string;
  gist: string;
  more: string;
  forms: { text: string; kind: FormKind }[];
  parts: { part: string; meaning: string }[];
  relations: Relation[];
  urgent?: string;
  sources: { publisher: string; title: string; url?: string }[];
  /** ISO date of the last check of the text against its sources. */
  reviewed: string;
  review: 'source-checked' | 'draft' | 'clinician-reviewed';
  /** Name of the pack that the entry comes from; absent for the bundled glossary. */
  pack?: string;
}
