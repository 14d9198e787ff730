import { listOf, type Row } from '@/compile/reference';
import { foldName, type Page, type Tables } from './facts-tables';

/** Everything the tables say about one term, as lines to read or to paste into an entry. */
export function factsOf(term: string, tables: Tables): string[] {
  const key = foldName(term);
  const concepts = conceptsOf(key, tables);
  const keys = new Set([key, ...concepts.map((row) => foldName(row.name ?? ''))]);
  return [
    `== ${term}`,
    ...sourceLines(keys, key, tables.pages),
    ...concepts.flatMap((row) => conceptLines(row)),
    ...topicCodes(keys, tables.topics),
    ...priorityLines(keys, tables.priority),
    ...abbreviationLines(term, tables.abbreviations),
    '',
  ];
}

/** The concepts called so, or having it as an exact or lay synonym; by name first, five at most. */
function conceptsOf(key: string, { concepts }: Tables): Row[] {
  const named = concepts.filter((row) => foldName(row.name ?? '') === key);
  const also = concepts.filter((row) =>
    listOf(row.synonyms).some((synonym) => !synonym.endsWith('(related)') && foldName(withoutKind(synonym)) === key),
  );
  return [...new Set([...named, ...also])].slice(0, 5);
}

const withoutKind = (synonym: string) => synonym.replace(/ \([a-z]+\)$/, '');

function sourceLines(keys: Set<string>, key: string, pages: Page[]): string[] {
  const words = key.split(' ');
  const exact = pages.filter((page) => keys.has(page.names[0] ?? ''));
  const called = pages.filter((page) => !exact.includes(page) && page.names.some((name) => keys.has(name)));
  const near = pages
    .filter((page) => !exact.includes(page) && !called.includes(page))
    .filter((page) => page.names.some((name) => words.every((word) => ` ${name} `.includes(` ${word} `))))
    .sort((one, other) => one.title.length - other.title.length);
  return [
    ...block('sources, title is the term:', exact.map(sourceLine)),
    ...block('sources, also called so:', called.map(sourceLine)),
    ...block('sources, title holds its words (look whether they fit):', balanced(near).map(sourceLine)),
    ...(exact.length + called.length + near.length === 0 ? ['sources: none in the tables'] : []),
  ];
}

/** At most five near pages of one publisher, so that rare-disease lists do not hide the others. */
function balanced(pages: Page[]): Page[] {
  const seen = new Map<string, number>();
  return pages.filter(({ publisher }) => {
    seen.set(publisher, (seen.get(publisher) ?? 0) + 1);
    return (seen.get(publisher) ?? 0) <= (publisher === 'GARD' || publisher === 'MedlinePlus Genetics' ? 3 : 6);
  });
}

const sourceLine = ({ publisher, title, url }: Page) =>
  `  - {publisher: ${publisher}, title: ${JSON.stringify(title)}, url: ${JSON.stringify(url)}, urlChecked: listed}`;

const CODE_KEYS: Record<string, string> = {
  MESH: 'mesh',
  ICD10CM: 'icd10cm',
  HP: 'hpo',
  MONDO: 'mondo',
  DOID: 'doid',
  UMLS: 'umls',
};

function conceptLines(row: Row): string[] {
  const codes = new Map<string, string[]>();
  for (const id of listOf(row.ids)) {
    const [system = '', ...rest] = id.split(':');
    const key = CODE_KEYS[system];
    const code = ['HP', 'MONDO', 'DOID'].includes(system) ? id : rest.join(':');
    if (key !== undefined) codes.set(key, [...(codes.get(key) ?? []), code]);
  }
  const synonyms = listOf(row.synonyms).join('; ');
  return [
    `concept ${JSON.stringify(row.name)} (${row.semantic_group}, in ${row.doc_freq} documents)`,
    ...(synonyms === '' ? [] : [`  synonyms: ${synonyms}`]),
    ...codeLines(codes),
  ];
}

/** A `codes` line of the first code of each kind, and the others as a comment. */
function codeLines(codes: Map<string, string[]>): string[] {
  const kept = [...new Set(Object.values(CODE_KEYS))].flatMap((key) => {
    const first = codes.get(key)?.[0];
    return first === undefined ? [] : [`${key}: ${first.includes(':') ? JSON.stringify(first) : first}`];
  });
  const others = [...codes].flatMap(([key, all]) => all.slice(1).map((code) => `${key} ${code}`));
  if (kept.length === 0) return [];
  return [`  codes: {${kept.join(', ')}}${others.length === 0 ? '' : `  # also ${others.slice(0, 6).join(', ')}`}`];
}

function topicCodes(keys: Set<string>, topics: Row[]): string[] {
  return topics
    .filter((row) => keys.has(foldName(row.title ?? '')))
    .flatMap((row) => {
      const codes = new Map<string, string[]>();
      for (const [column, key] of Object.entries({
        mesh: 'mesh',
        icd10cm: 'icd10cm',
        hp: 'hpo',
        mondo: 'mondo',
        doid: 'doid',
        umls_cui: 'umls',
      }))
        if (row[column]) codes.set(key, listOf(row[column]));
      return block(`MedlinePlus topic ${JSON.stringify(row.title)}`, codeLines(codes));
    });
}

function priorityLines(keys: Set<string>, priority: Row[]): string[] {
  const rows = priority.filter(
    (row) =>
      keys.has(foldName(row.term ?? '')) ||
      keys.has(foldName(row.concept_name ?? '')) ||
      listOf(row.top_surface_forms).some((form) => keys.has(foldName(form.replace(/ \(\d+\)$/, '')))),
  );
  return rows
    .slice(0, 3)
    .map(
      (row) =>
        `priority rank ${row.rank} ${JSON.stringify(row.term)}: ${row.mentions} mentions, ${row.general_mentions} in general text; forms: ${listOf(row.top_surface_forms).join(', ')}`,
    );
}

/** Senses of the term read as an abbreviation, and the abbreviations whose sense it is with their other senses. */
function abbreviationLines(term: string, rows: Row[]): string[] {
  const key = foldName(term);
  const short = new Set(
    rows.filter((row) => row.abbreviation === term || foldName(row.sense ?? '') === key).map((row) => row.abbreviation ?? ''),
  );
  return [...short].slice(0, 6).map((abbreviation) => {
    const mine = rows.filter((row) => row.abbreviation === abbreviation);
    const senses = [...new Set(mine.map((row) => (row.sense ?? '').toLowerCase()))];
    const { health_docs_with_abbr: health, general_docs_with_abbr: general } = mine[0] ?? {};
    return `abbreviation ${abbreviation} (in ${health} health and ${general} general documents): ${senses.slice(0, 10).join('; ')}`;
  });
}

const block = (head: string, lines: string[]) => (lines.length === 0 ? [] : [head, ...lines]);
