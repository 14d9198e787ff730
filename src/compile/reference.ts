import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of a reference table: column name → cell; a missing cell reads as ''. */
export type Row = Record<string, string>;

/** Where the reference tables lie when nothing else is said: beside the repository. */
export const REFERENCE = '../shared/reference';

/** The publisher of each `source` of nih_pages.tsv; sources left out are not to be cited from there. */
export const PUBLISHER_OF: Record<string, string> = {
  CDC: 'CDC',
  CancerGov: 'NCI',
  GARD: 'GARD',
  GHR: 'MedlinePlus Genetics',
  NHLBI: 'NHLBI',
  NIDDK: 'NIDDK',
  NIHSeniorHealth: 'NIA',
  NINDS: 'NINDS',
};

/** True when the directory holds the tables that addresses and codes are checked against. */
export function hasReference(directory: string): boolean {
  return existsSync(join(directory, 'concepts.tsv')) && existsSync(join(directory, 'medlineplus_topics.tsv'));
}

/** The rows of one table of the directory, by its name without `.tsv`; throws when the file is missing. */
export function readTable(directory: string, name: string): Row[] {
  const [head = '', ...lines] = readFileSync(join(directory, `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** The parts of a cell that lists several with `|`. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((part) => part !== '');
}
