import type { Entry } from '@/glossary/entry';
import { linkEntries, type UnlinkedEntry } from '@/glossary/linked';
import type { EntryFile, WordPart } from '@/glossary/schema';
import type { Glossary } from './glossary';

type Source = Pick<Glossary, 'entries' | 'parts'>;

/** The entries as the product shows them, in the glossary's order, linked with each other. */
export function compileEntries(glossary: Source): Entry[] {
  return linkEntries(unlinkedEntries(glossary));
}

/** The entries with the meanings of their word parts. Cues, codes and review details stay behind. */
function unlinkedEntries({ entries, parts }: Source): UnlinkedEntry[] {
  const meanings = new Map(parts.map((part) => [part.part, part]));
  return entries.map((entry) => ({
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    level: entry.level,
    ...(entry.say === undefined ? {} : { say: entry.say }),
    gist: entry.gist,
    more: entry.more,
    forms: entry.forms.map(({ text, kind }) => ({ text, kind })),
    parts: partsOf(entry, meanings),
    relations: entry.relations.map(({ type, to, evidence, source }) => ({ type, to, evidence, source })),
    ...(entry.urgent === undefined ? {} : { urgent: entry.urgent }),
    sources: entry.sources.map(({ publisher, title, url }) => ({ publisher, title, ...(url === undefined ? {} : { url }) })),
    reviewed: entry.reviewed,
    review: entry.review,
  }));
}

function partsOf(entry: EntryFile, meanings: ReadonlyMap<string, WordPart>): Entry['parts'] {
  return entry.parts.flatMap((part) => {
    const meaning = meanings.get(part)?.meaning;
    return meaning === undefined ? [] : [{ part, meaning }];
  });
}
