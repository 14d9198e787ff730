import { draftForms, type FormDraft, type SenseDraft } from './form-drafts';
import { keyOf, type Key } from './form-keys';
import { bitsOf, isPlain, packRecords } from './form-records';
import { packTable, type Row } from './form-rows';
import type { Glossary } from './glossary';
import { idHash } from '@/matching/engine';
import { IS_ONE_WORD, IS_RECORD } from '@/matching/form';
import { CUE_WIDTH, ENTRY_WIDTH } from '@/matching/form-table';
import { writeNumber } from '@/matching/packed';

/** A key with all that the forms under it may mean. */
interface KeyedForm {
  key: Key;
  senses: SenseDraft[];
}

/**
 * Compiles the glossary to the packed form index that `createEngine` reads: one ASCII string. Entries are numbered by their place,
 * so they must be sorted by id; throws a RangeError when there are too many of them for the index.
 */
export function compileForms(glossary: Pick<Glossary, 'entries' | 'senses' | 'everyday'>): string {
  const forms = new Map<string, KeyedForm>();
  for (const draft of draftForms(glossary)) addForm(forms, draft);
  const plain = [...forms.values()].filter(({ senses }) => isPlain(senses));
  const others = [...forms.values()].filter(({ senses }) => !isPlain(senses));
  const records = packRecords(others.map(({ senses }) => senses));
  const rows: Row[] = [
    ...plain.map(({ key, senses }) => ({ key, payload: (bitsOf(senses[0]!) & (IS_ONE_WORD - 1)) | oneWord(key) })),
    ...others.map(({ key }, at) => ({ key, payload: IS_RECORD | records.places[at]! | oneWord(key) })),
  ];
  const entries = glossary.entries.map(({ id, level }) => writeNumber(idHash(id) * 4 + level, ENTRY_WIDTH)).join('');
  const counts = { entries: glossary.entries.length, shared: records.shared.length / CUE_WIDTH };
  return packTable(rows, counts) + entries + records.shared + records.all;
}

const oneWord = (key: Key) => (key.prefixes.length === 0 ? IS_ONE_WORD : 0);

function addForm(forms: Map<string, KeyedForm>, { text, sense }: FormDraft): void {
  const key = keyOf(text);
  if (key.size === 0) return;
  const name = `${key.hash} ${key.size}`;
  const form = forms.get(name) ?? { key: { ...key, prefixes: [] }, senses: [] };
  // Written apart and joined, a form has one key but begins in other ways.
  form.key.prefixes.push(...key.prefixes);
  forms.set(name, form);
  const known = form.senses.some((other) => other.entry === sense.entry && other.capitals === sense.capitals);
  if (sense.means === 'context' ? form.senses.length === 0 : sense.means !== 'entry' || !known) form.senses.push(sense);
}
