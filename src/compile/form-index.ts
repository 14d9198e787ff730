import { draftForms, type FormDraft, type SenseDraft } from './form-drafts';
import { packTable, type Row } from './form-rows';
import type { Glossary } from './glossary';
import { cueKey } from '@/matching/cues';
import { idHash } from '@/matching/engine';
import {
  ANY_CASE,
  ALL_CAPITALS,
  CAPITALS_WIDTH,
  COUNT_WIDTH,
  CUE_WIDTH,
  IS_RECORD,
  MEANS,
  NO_ENTRY,
  PACKED_KINDS,
  SENSE_BITS,
  SENSE_WIDTH,
} from '@/matching/form';
import { ENTRY_WIDTH } from '@/matching/form-table';
import { writeNumber } from '@/matching/packed';
import { keyOf, type Key } from './form-keys';

/**
 * Compiles the glossary to the packed form index that `createEngine` reads: one ASCII string. Entries are numbered by their place,
 * so they must be sorted by id; throws a RangeError when there are too many of them for the index.
 */
export function compileForms(glossary: Pick<Glossary, 'entries' | 'senses' | 'everyday'>): string {
  const forms = new Map<string, { key: Key; senses: SenseDraft[] }>();
  for (const draft of draftForms(glossary)) addForm(forms, draft);
  let records = '';
  const rows: Row[] = [...forms.values()].map(({ key, senses }) => {
    if (isPlain(senses)) return { key, payload: bitsOf(senses[0]!) };
    const payload = IS_RECORD | records.length;
    records += recordOf(senses);
    return { key, payload };
  });
  const entries = glossary.entries.map(({ id, level }) => writeNumber(idHash(id) * 4 + level, ENTRY_WIDTH)).join('');
  return packTable(rows, glossary.entries.length) + entries + records;
}

function addForm(forms: Map<string, { key: Key; senses: SenseDraft[] }>, { text, sense }: FormDraft): void {
  const key = keyOf(text);
  if (key.size === 0) return;
  const name = `${key.hash} ${key.size}`;
  const form = forms.get(name) ?? { key, senses: [] };
  forms.set(name, form);
  const known = form.senses.some((other) => other.entry === sense.entry && other.capitals === sense.capitals);
  if (sense.means === 'context' ? form.senses.length === 0 : sense.means !== 'entry' || !known) form.senses.push(sense);
}

const isPlain = (senses: readonly SenseDraft[]) =>
  senses.length === 1 &&
  senses[0]!.cues.length === 0 &&
  !senses[0]!.needsCues &&
  [ANY_CASE, ALL_CAPITALS].includes(senses[0]!.capitals) &&
  senses[0]!.means !== 'everyday';

function bitsOf({ means, entry, kind, weight, ambiguous, sure, needsCues, capitals }: SenseDraft): number {
  if (entry >= NO_ENTRY) throw new RangeError(`more than ${NO_ENTRY} entries`);
  const mixed = capitals !== ANY_CASE && capitals !== ALL_CAPITALS;
  return (
    (entry < 0 ? NO_ENTRY : entry) |
    (PACKED_KINDS.indexOf(kind) << SENSE_BITS.kind) |
    (weight << SENSE_BITS.weight) |
    (Number(ambiguous) << SENSE_BITS.ambiguous) |
    (Number(sure) << SENSE_BITS.sure) |
    (Number(capitals === ALL_CAPITALS) << SENSE_BITS.capitals) |
    (Number(mixed) << SENSE_BITS.mixed) |
    (Number(needsCues) << SENSE_BITS.needsCues) |
    (means === 'entry' ? 0 : MEANS.indexOf(means) << SENSE_BITS.means)
  );
}

function recordOf(senses: readonly SenseDraft[]): string {
  const alone = senses.length === 1;
  const cues = senses.map((sense) => new Set(sense.cues.map((cue) => cueKey(keyOf(cue.replaceAll('#', '0')).hash))));
  const decides = (cue: number) => cues.filter((all) => all.has(cue)).length === 1;
  const packed = senses.map((sense, at) => {
    const own = [...cues[at]!].filter(decides);
    const mixed = sense.capitals !== ANY_CASE && sense.capitals !== ALL_CAPITALS;
    return (
      writeNumber(bitsOf({ ...sense, ambiguous: sense.ambiguous || !alone, sure: sense.sure && alone }), SENSE_WIDTH) +
      (mixed ? writeNumber(sense.capitals, CAPITALS_WIDTH) : '') +
      writeNumber(own.length, COUNT_WIDTH) +
      own.map((cue) => writeNumber(cue, CUE_WIDTH)).join('')
    );
  });
  return writeNumber(senses.length, 1) + packed.join('');
}
