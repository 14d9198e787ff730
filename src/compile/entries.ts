import type { Entry, Relation } from '@/glossary/entry';
import { isSymmetric } from '@/glossary/relations';
import type { EntryFile, WordPart } from '@/glossary/schema';
import type { Glossary } from './glossary';

/**
 * The entries as the product shows them, in the glossary's order: with names for ids, inverse relations, and the meanings of word
 * parts. Cues, codes and review details stay behind. A relation to an entry that does not exist is left out.
 */
export function compileEntries(glossary: Pick<Glossary, 'entries' | 'parts'>): Entry[] {
  const names = new Map(glossary.entries.map(({ id, name }) => [id, name]));
  const meanings = new Map(glossary.parts.map((part) => [part.part, part]));
  const inverses = inverseRelations(glossary.entries);
  return glossary.entries.map((entry) => ({
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    level: entry.level,
    ...(entry.say === undefined ? {} : { say: entry.say }),
    gist: entry.gist,
    more: entry.more,
    forms: entry.forms.map(({ text, kind }) => ({ text, kind })),
    parts: partsOf(entry, meanings),
    relations: [...ownRelations(entry, names), ...(inverses.get(entry.id) ?? [])],
    ...(entry.urgent === undefined ? {} : { urgent: entry.urgent }),
    sources: entry.sources.map(({ publisher, title, url }) => ({ publisher, title, ...(url === undefined ? {} : { url }) })),
    reviewed: entry.reviewed,
    review: entry.review,
  }));
}

/** The entries file's text: the compiled entries as JSON, sorted by id. */
export function entriesFile(glossary: Glossary): string {
  return JSON.stringify(compileEntries(glossary));
}

function ownRelations(entry: EntryFile, names: ReadonlyMap<string, string>): Relation[] {
  return entry.relations.flatMap(({ type, to, evidence, source }) => {
    const name = names.get(to);
    if (name === undefined) return [];
    return [
      {
        type,
        inverse: false,
        to,
        name,
        ...(evidence === undefined ? {} : { evidence }),
        ...(source === undefined ? {} : { source }),
      },
    ];
  });
}

/** Every written edge as its other end reads it. An edge that reads the same both ways is nobody's inverse. */
function inverseRelations(entries: readonly EntryFile[]): Map<string, Relation[]> {
  const inverses = new Map<string, Relation[]>();
  for (const { id, name, relations } of entries)
    for (const { type, to, evidence } of relations) {
      const relation: Relation = {
        type,
        inverse: !isSymmetric(type),
        to: id,
        name,
        ...(evidence === undefined ? {} : { evidence }),
      };
      inverses.set(to, [...(inverses.get(to) ?? []), relation]);
    }
  return inverses;
}

function partsOf(entry: EntryFile, meanings: ReadonlyMap<string, WordPart>): Entry['parts'] {
  return entry.parts.flatMap((part) => {
    const meaning = meanings.get(part)?.meaning;
    return meaning === undefined ? [] : [{ part, meaning }];
  });
}
