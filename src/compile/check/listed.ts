import { listOf, readTable, type Row } from '@/compile/reference';
import { reportOf, type Check } from './check';

/** What stands verbatim in the reference tables: addresses, and codes as entries write them. */
export interface Listed {
  urls: ReadonlySet<string>;
  codes: ReadonlySet<string>;
}

/** Reads the addresses and codes of the reference tables; throws when a table is missing. */
export function readListed(directory: string): Listed {
  const topics = readTable(directory, 'medlineplus_topics');
  const nih = readTable(directory, 'nih_pages').filter(({ source }) => source !== 'MPlusHealthTopics');
  const encyclopedia = readTable(directory, 'medlineplus_encyclopedia');
  const columns = ['umls_cui', 'umls_cuis', 'mesh', 'doid', 'mondo', 'hp', 'icd10cm'];
  const cells = (row: Row) => columns.flatMap((column) => listOf(row[column]));
  const ids = [...readTable(directory, 'concepts'), ...readTable(directory, 'priority_terms')].flatMap((row) => listOf(row.ids));
  return {
    urls: new Set([...topics, ...nih, ...encyclopedia].map(({ url = '' }) => url)),
    codes: new Set([
      ...ids.map((id) => id.replace(/^(MESH|ICD10CM|UMLS):/, '')),
      ...[...topics, ...nih, ...encyclopedia].flatMap(cells),
    ]),
  };
}

/** Addresses called `listed`, and all codes, stand verbatim in the reference tables. */
export function checkListed(listed: Listed): Check {
  return (glossary) => {
    const { findings, at } = reportOf(glossary, 'listed');
    for (const entry of glossary.entries) {
      for (const [index, { url, urlChecked }] of entry.sources.entries())
        if (urlChecked === 'listed' && url !== undefined && !listed.urls.has(url))
          at(
            entry,
            ['sources', index, 'url'],
            'this address stands in no reference table: copy it from glossary:facts, or leave it out',
          );
      for (const [system, code] of Object.entries(entry.codes))
        if (code !== undefined && !listed.codes.has(code))
          at(entry, ['codes', system], `${code} stands in no reference table: copy it from glossary:facts`);
    }
    return findings;
  };
}
