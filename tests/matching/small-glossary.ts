import type { EntryFile, Senses } from '@/glossary/schema';
import { compileForms } from '@/compile/form-index';
import { createEngine, type ExplainingEngine } from '@/matching/engine';

/** What a test says of an entry; the rest is filled in. */
export type Brief = Pick<EntryFile, 'id' | 'name' | 'level'> & Partial<Pick<EntryFile, 'kind' | 'forms'>>;

/** A glossary of a few entries, some forms of which have several meanings. */
export const BRIEFS: Brief[] = [
  { id: 'als', name: 'amyotrophic lateral sclerosis', level: 3, forms: [{ text: 'ALS', kind: 'abbreviation' }] },
  { id: 'alzheimers-disease', name: "Alzheimer's disease", level: 2, forms: [{ text: "Alzheimer's", kind: 'lay' }] },
  { id: 'anemia', name: 'anemia', level: 2 },
  { id: 'b12', name: 'vitamin B12', level: 2, kind: 'medicine' },
  { id: 'blood-pressure', name: 'blood pressure', level: 1, kind: 'test', forms: [{ text: 'BP', kind: 'abbreviation' }] },
  { id: 'common-cold', name: 'cold', level: 2 },
  { id: 'covid', name: 'COVID-19', level: 1 },
  { id: 'diabetes', name: 'diabetes', level: 2, forms: [{ text: 'diabetic', kind: 'adjective' }] },
  { id: 'diverticulum', name: 'diverticulum', level: 3, kind: 'body-part' },
  { id: 'fibromyalgia', name: 'fibromyalgia', level: 3, forms: [{ text: 'fibromialgia', kind: 'misspelling' }] },
  {
    id: 'heart-attack',
    name: 'heart attack',
    level: 2,
    forms: [
      { text: 'myocardial infarction', kind: 'synonym' },
      { text: 'MI', kind: 'abbreviation' },
    ],
  },
  { id: 'hemoglobin-a1c', name: 'hemoglobin A1c test', level: 3, kind: 'test', forms: [{ text: 'HbA1c', kind: 'abbreviation' }] },
  { id: 'hiv', name: 'HIV', level: 2, forms: [{ text: 'HIV/AIDS', kind: 'synonym' }] },
  { id: 'hives', name: 'hives', level: 2 },
  { id: 'knee', name: 'knee', level: 1, kind: 'body-part' },
  { id: 'menieres-disease', name: "Ménière's disease", level: 3 },
  { id: 'metastasis', name: 'metastasis', level: 3, kind: 'body-process' },
  {
    id: 'mri-scan',
    name: 'MRI scan',
    level: 2,
    kind: 'test',
    forms: [{ text: 'MRI', kind: 'abbreviation', cues: ['scan', 'scanner'] }],
  },
  { id: 'multiple-sclerosis', name: 'multiple sclerosis', level: 2, forms: [{ text: 'MS', kind: 'abbreviation' }] },
  {
    id: 'nsaids',
    name: 'nonsteroidal anti-inflammatory drugs',
    level: 3,
    kind: 'medicine',
    forms: [{ text: 'NSAIDs', kind: 'abbreviation' }],
  },
  { id: 'pylori', name: 'H. pylori', level: 3 },
  {
    id: 'rheumatoid-arthritis',
    name: 'rheumatoid arthritis',
    level: 2,
    forms: [{ text: 'RA', kind: 'abbreviation', cues: ['joint', 'swollen'] }],
  },
  { id: 'stroke', name: 'stroke', level: 2 },
  { id: 'tumor', name: 'tumor', level: 2 },
  { id: 'type-2-diabetes', name: 'type 2 diabetes', level: 2 },
  { id: 'vertebra', name: 'vertebra', level: 3, kind: 'body-part' },
  { id: 'x-ray', name: 'X-ray', level: 1, kind: 'test' },
];

export const SENSES: Senses[] = [
  {
    form: 'MS',
    senses: [
      { entry: 'multiple-sclerosis', cues: ['relapse', 'neurologist', 'myelin'] },
      { everyday: 'Microsoft', cues: ['windows', 'word', 'excel'] },
      { everyday: 'milliseconds', cues: ['# ms', 'latency'] },
      { other: 'mitral stenosis', cues: ['mitral', 'valve'] },
    ],
  },
  {
    form: 'MI',
    senses: [
      { entry: 'heart-attack', cues: ['heart', 'acute'] },
      { everyday: 'Michigan', cues: ['Aa, MI', 'MI #', 'detroit'] },
    ],
  },
  {
    form: 'BP',
    senses: [
      { entry: 'blood-pressure', cues: ['high', 'mmhg'] },
      { everyday: 'an oil company', cues: ['oil', 'shares'] },
    ],
  },
  {
    form: 'cold',
    needsCues: true,
    senses: [
      { entry: 'common-cold', cues: ['runny nose', 'sneezing'] },
      { everyday: 'of low temperature', cues: ['weather'] },
    ],
  },
  {
    form: 'stroke',
    senses: [
      { entry: 'stroke', cues: ['clot', 'brain', 'heat stroke risk'] },
      { everyday: 'a movement', cues: ['stroke of luck', 'brush', 'swimming'] },
    ],
  },
];

/** Entry files as complete as the compiler asks for. */
export function entriesOf(briefs: readonly Brief[]): EntryFile[] {
  const rest = {
    gist: 'A thing.',
    more: 'It is a thing.',
    parts: [],
    relations: [],
    codes: {},
    reviewed: '2026-01-01',
    review: 'draft' as const,
  };
  const entries = briefs.map((brief): EntryFile =>
    Object.assign({ kind: 'condition' as const, forms: [], sources: [{ publisher: 'NHS', title: 'A title' }] }, rest, brief),
  );
  return entries.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** An engine over a made-up glossary; without arguments, over the small one. */
export function engineOf(
  briefs: readonly Brief[] = BRIEFS,
  senses: Senses[] = SENSES,
  everyday: string[] = ['stroke'],
): ExplainingEngine {
  return createEngine(compileForms({ entries: entriesOf(briefs), senses, everyday: new Set(everyday) }));
}

/** The number of each entry's id, as the engine counts. */
export const IDS = entriesOf(BRIEFS).map(({ id }) => id);
