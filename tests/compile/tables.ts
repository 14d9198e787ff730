import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TABLES = {
  medlineplus_topics: [
    'topic_id title url also_called semantic_group umls_cui mesh doid mondo hp icd10cm source',
    '1 Muscle_Disorders https://medlineplus.gov/muscledisorders.html Myopathy condition C0026848 D009135 - - - - x',
  ],
  medlineplus_encyclopedia: [
    'title url also_called medquad_category umls_cuis source',
    'Muscle_cramps https://medlineplus.gov/ency/article/003193.htm Charley_horse Other - x',
  ],
  nih_pages: [
    'source title url umls_cui',
    'NINDS Stroke http://www.ninds.nih.gov/stroke.htm C0038454',
    'MPlusHealthTopics Stroke https://www.nlm.nih.gov/s.html -',
  ],
  concepts: [
    'name semantic_group tier synonyms ids doc_freq medlineplus_url sources licence',
    'sarcopenia condition core age-related_muscle_loss_(exact)|weak_(related) MESH:D055948|MESH:D000001|HP:0000001 3 - x x',
  ],
  priority_terms: [
    'rank term concept_name ids mentions general_mentions cum_mention_coverage top_surface_forms',
    '1 stroke stroke MESH:D020521 99 4 0.25 stroke_(99)|brain_attack_(4)',
    '2 gout gout - 50 1 0.30 gout_(50)',
  ],
  abbreviations_core: [
    'abbreviation sense count frequency source licence n_senses_all_sources health_docs_with_abbr general_docs_with_abbr',
    'SA sarcopenia 5 - x x 2 1 9',
    'SA South_Africa 5 - x x 2 1 9',
  ],
};

/** Writes small reference tables of our own making into a fresh folder and gives its path: spaces part cells, `_` is a space, `-` nothing. */
export function writeTables(): string {
  const folder = mkdtempSync(join(tmpdir(), 'healthgloss-tables-'));
  const cell = (text: string) => (text === '-' ? '' : text.replaceAll('_', ' '));
  for (const [name, lines] of Object.entries(TABLES)) {
    const [head = '', ...rows] = lines;
    const text = [head.split(' '), ...rows.map((row) => row.split(' ').map(cell))].map((cells) => cells.join('\t')).join('\n');
    writeFileSync(join(folder, `${name}.tsv`), `${text}\n`);
  }
  return folder;
}
