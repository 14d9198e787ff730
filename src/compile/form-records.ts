import type { SenseDraft } from './form-drafts';
import { keyOf } from './form-keys';
import { inSingular } from './plurals';
import { cueKey } from '@/matching/cues';
import {
  ALL_CAPITALS,
  ANY_CASE,
  CAPITALS_WIDTH,
  COUNT_WIDTH,
  MEANS,
  MOST_CUES,
  NO_ENTRY,
  PACKED_KINDS,
  SENSE_BITS,
  SENSE_WIDTH,
  SHARED_CUES,
  SHARED_WIDTH,
} from '@/matching/form';
import { CUE_WIDTH } from '@/matching/form-table';
import { writeNumber } from '@/matching/packed';

/** The records of the forms that have several senses or cues, and the cues that several of them share. */
export interface Records {
  /** The shared cues, each in `CUE_WIDTH` characters. */
  shared: string;
  /** The records, one after the other. */
  all: string;
  /** The place of each form's record in `all`, in the order given. */
  places: number[];
}

/** Packs a record for each form. Equal records, as of a form and its British spelling, are kept once. */
export function packRecords(forms: readonly (readonly SenseDraft[])[]): Records {
  const cued = forms.map((senses) => ({ senses, cues: cuesOf(senses) }));
  const shared = sharedCues(cued.flatMap(({ cues }) => cues.flat()));
  const places = new Map<string, number>();
  let length = 0;
  const placeOf = (record: string): number => {
    const place = places.get(record) ?? length;
    if (place === length) length += record.length;
    places.set(record, place);
    return place;
  };
  const inOrder = cued.map(({ senses, cues }) => placeOf(recordOf(senses, cues, shared)));
  return {
    shared: [...shared.keys()].map((cue) => writeNumber(cue, CUE_WIDTH)).join(''),
    all: [...places.keys()].join(''),
    places: inOrder,
  };
}

/** The keys of each sense's cues, without those that two senses have: they decide nothing. */
function cuesOf(senses: readonly SenseDraft[]): number[][] {
  const keys = senses.map(({ cues }) => new Set(cues.map(keyOfCue).filter((key) => key >= 0)));
  return keys.map((own) => [...own].filter((key) => keys.filter((all) => all.has(key)).length === 1).slice(0, MOST_CUES));
}

/** The key of a cue as written, where `#` stands for any number; -1 for one that no text can have. */
function keyOfCue(cue: string): number {
  const { hash, size } = keyOf(inSingular(cue.replaceAll('#', '0')));
  return size === 0 ? -1 : cueKey(hash);
}

/** Cues that occur more than once get a number that is shorter than they are, the commonest first. */
function sharedCues(cues: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const common = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([one, ones], [other, others]) => others - ones || one - other);
  return new Map(common.slice(0, SHARED_CUES).map(([cue], number) => [cue, number]));
}

function recordOf(senses: readonly SenseDraft[], cues: readonly number[][], shared: ReadonlyMap<number, number>): string {
  const alone = senses.length === 1;
  const packed = senses.map((sense, at) => {
    const known = cues[at]!.filter((cue) => shared.has(cue));
    const rare = cues[at]!.filter((cue) => !shared.has(cue));
    return [
      writeNumber(bitsOf({ ...sense, ambiguous: sense.ambiguous || !alone, sure: sense.sure && alone }), SENSE_WIDTH),
      isMixed(sense) ? writeNumber(sense.capitals, CAPITALS_WIDTH) : '',
      writeNumber(known.length, COUNT_WIDTH),
      writeNumber(rare.length, COUNT_WIDTH),
      ...known.map((cue) => writeNumber(shared.get(cue)!, SHARED_WIDTH)),
      ...rare.map((cue) => writeNumber(cue, CUE_WIDTH)),
    ].join('');
  });
  return writeNumber(senses.length, 1) + packed.join('');
}

/** A sense as a number; throws a RangeError when its entry's number does not fit. */
export function bitsOf(sense: SenseDraft): number {
  const { means, entry, kind, weight, ambiguous, sure, needsCues, illness, capitals } = sense;
  if (entry >= NO_ENTRY) throw new RangeError(`more than ${NO_ENTRY} entries`);
  return (
    (entry < 0 ? NO_ENTRY : entry) |
    (PACKED_KINDS.indexOf(kind) << SENSE_BITS.kind) |
    (weight << SENSE_BITS.weight) |
    (Number(ambiguous) << SENSE_BITS.ambiguous) |
    (Number(sure) << SENSE_BITS.sure) |
    (Number(capitals === ALL_CAPITALS) << SENSE_BITS.capitals) |
    (Number(isMixed(sense)) << SENSE_BITS.mixed) |
    (Number(needsCues) << SENSE_BITS.needsCues) |
    (Number(illness) << SENSE_BITS.illness) |
    (means === 'entry' ? 0 : MEANS.indexOf(means) << SENSE_BITS.means)
  );
}

const isMixed = ({ capitals }: SenseDraft) => capitals !== ANY_CASE && capitals !== ALL_CAPITALS;

/** True for a form whose one sense fits into its row. */
export function isPlain(senses: readonly SenseDraft[]): boolean {
  const [sense] = senses;
  if (sense === undefined || senses.length > 1 || sense.cues.length > 0) return false;
  return !sense.needsCues && !isMixed(sense) && (sense.means === 'entry' || sense.means === 'context');
}
