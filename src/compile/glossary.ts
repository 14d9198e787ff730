import type { EntryFile, Senses, WordPart } from '@/glossary/schema';

/** Where a written thing stands: its file, the file's text, and the way to it inside. */
export interface Origin {
  /** Path inside the glossary's folder, with forward slashes. */
  file: string;
  text: string;
  /** Keys that lead from the file's top to the thing: none for an entry, an index for a word part. */
  at: readonly (string | number)[];
}

/** The whole glossary as written, read and found to fit the schema. */
export interface Glossary {
  /** Sorted by id, in code-unit order: an entry's place is the number that the form index uses. */
  entries: EntryFile[];
  senses: Senses[];
  parts: WordPart[];
  /** Everyday words that are health words too, in lower case. */
  everyday: Set<string>;
  /** Where each entry, senses file and word part stands. */
  origins: Map<EntryFile | Senses | WordPart, Origin>;
}

/** The folder of an entry under `entries/`, such as `muscles`. */
export function topicOf(glossary: Glossary, entry: EntryFile): string {
  return glossary.origins.get(entry)?.file.split('/').at(-2) ?? '';
}
