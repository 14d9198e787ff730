import type { Entry, Relation } from './entry';
import { isSymmetric } from './relations';
import type { Evidence, RelationType } from './schema';

/** An edge as it was written: it stands in one of its two entries, and names the other by its id. */
export interface WrittenRelation {
  type: RelationType;
  to: string;
  evidence?: Evidence | undefined;
  source?: number | undefined;
}

/** An entry with its own edges only, a third of what a card shows of them. */
export type UnlinkedEntry = Omit<Entry, 'relations'> & { relations: readonly WrittenRelation[] };

/**
 * Gives every entry its relations as a card shows them: with names for ids, and with the edges written in other entries, read
 * backward. A relation to an entry that doesn't exist is left out.
 */
export function linkEntries(unlinked: readonly UnlinkedEntry[]): Entry[] {
  const names = new Map(unlinked.map(({ id, name }) => [id, name]));
  const inverses = inverseRelations(unlinked);
  return unlinked.map((entry) => ({
    ...entry,
    relations: [...ownRelations(entry, names), ...(inverses.get(entry.id) ?? [])],
  }));
}

function ownRelations({ relations }: UnlinkedEntry, names: ReadonlyMap<string, string>): Relation[] {
  return relations.flatMap(({ type, to, evidence, source }) => {
    const name = names.get(to);
    if (name === undefined) return [];
    return [{ type, inverse: false, to, name, ...(evidence && { evidence }), ...(source !== undefined && { source }) }];
  });
}

/** Every written edge as its other end reads it. An edge that reads the same both ways is nobody's inverse. */
function inverseRelations(entries: readonly UnlinkedEntry[]): Map<string, Relation[]> {
  const inverses = new Map<string, Relation[]>();
  for (const { id, name, relations } of entries) {
    for (const { type, to, evidence } of relations) {
      const relation: Relation = { type, inverse: !isSymmetric(type), to: id, name, ...(evidence && { evidence }) };
      const known = inverses.get(to);
      if (known) known.push(relation);
      else inverses.set(to, [relation]);
    }
  }
  return inverses;
}
