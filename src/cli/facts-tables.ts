import { listOf, PUBLISHER_OF, readTable, type Row } from '@/compile/reference';

/** A citable page of the tables, with all its names folded; the title first. */
export interface Page {
  publisher: string;
  title: string;
  url: string;
  names: string[];
}

/** The tables as the look-up reads them. */
export interface Tables {
  pages: Page[];
  topics: Row[];
  concepts: Row[];
  priority: Row[];
  abbreviations: Row[];
}

/** A name without case, punctuation and plural endings, so that table titles and terms compare. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (word.length > 4 ? word.replace(/(?<=[^aiou])s$/, '').replace(/(?<=s)e$/, '') : word))
    .join(' ');
}

/** Reads the reference tables that hold facts about terms; throws when one is missing. */
export function readTables(directory: string): Tables {
  const topics = readTable(directory, 'medlineplus_topics');
  const nih = readTable(directory, 'nih_pages').flatMap((row) => {
    const publisher = PUBLISHER_OF[row.source ?? ''];
    return publisher === undefined || row.title === '' ? [] : [page(publisher, row)];
  });
  return {
    pages: [
      ...topics.map((row) => page('MedlinePlus', row)),
      ...nih,
      ...readTable(directory, 'medlineplus_encyclopedia').map((row) => page('MedlinePlus', row)),
    ],
    topics,
    concepts: readTable(directory, 'concepts'),
    priority: readTable(directory, 'priority_terms'),
    abbreviations: readTable(directory, 'abbreviations_core'),
  };
}

const page = (publisher: string, row: Row): Page => ({
  publisher,
  title: row['title'] ?? '',
  url: row['url'] ?? '',
  names: [row['title'] ?? '', ...listOf(row['also_called'])].map(foldName),
});
