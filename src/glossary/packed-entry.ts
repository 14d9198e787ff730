import type { Entry, Relation } from './entry';
import { EVIDENCE, RELATION_TYPES } from './vocabulary';

/**
 * A relation in few letters: twice its type's place in `RELATION_TYPES`, one more for an inverse; the other entry's id; its name, 0 where
 * that is the id with spaces; the evidence's place in `EVIDENCE`, counted from 1; the source's place, counted from 1. Zeros at the end
 * are left out.
 */
type PackedRelation = [code: number, to: string, name?: string | 0, evidence?: number, source?: number];

/** An entry as the extension's files hold it: relations, which are two fifths of them, are packed. */
export type PackedEntry = Omit<Entry, 'relations'> & { relations: PackedRelation[] };

export const packEntry = (entry: Entry): PackedEntry => ({ ...entry, relations: entry.relations.map(packRelation) });

/** The entry that was packed. Throws where a relation is none. */
export const unpackEntry = (packed: PackedEntry): Entry => ({ ...packed, relations: packed.relations.map(unpackRelation) });

const plainName = (id: string): string => id.replaceAll('-', ' ');

function packRelation({ type, inverse, to, name, evidence, source }: Relation): PackedRelation {
  const packed: PackedRelation = [
    RELATION_TYPES.indexOf(type) * 2 + Number(inverse),
    to,
    name === plainName(to) ? 0 : name,
    evidence === undefined ? 0 : EVIDENCE.indexOf(evidence) + 1,
    source === undefined ? 0 : source + 1,
  ];
  while (packed.at(-1) === 0) packed.pop();
  return packed;
}

function unpackRelation([code, to, name, evidence, source]: PackedRelation): Relation {
  const type = RELATION_TYPES[code >> 1];
  if (type === undefined) throw new Error(`a relation to ${to} has no type ${code >> 1}`);
  const certainty = evidence ? EVIDENCE[evidence - 1] : undefined;
  return {
    type,
    inverse: code % 2 === 1,
    to,
    name: name || plainName(to),
    ...(certainty && { evidence: certainty }),
    ...(source ? { source: source - 1 } : {}),
  };
}
