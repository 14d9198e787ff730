import type { Level } from '@/glossary/schema';
import { CUE_WIDTH, ENTRY_WIDTH, PAYLOAD_WIDTH, type Layout } from './form-table';
import type { Match } from './match';
import { readNumber } from './packed';

/** Kinds by their packed number; misspellings are never marked and so never packed. */
export const PACKED_KINDS: readonly Match['kind'][] = [
  'name',
  'synonym',
  'lay',
  'abbreviation',
  'spelling',
  'adjective',
  'misnomer',
  'former',
];

/** What a sense stands for: an entry, an everyday meaning, a health meaning without an entry, or only a word that tells of health. */
export const MEANS = ['context', 'everyday', 'other', 'entry'] as const;

/** One meaning of a form. */
export interface Sense {
  means: (typeof MEANS)[number];
  /** Number of the entry, where the sense means one. */
  entry: number;
  level: Level;
  kind: Match['kind'];
  /** How much a sight of it tells that the text is about health: 0 nothing to 3 much. */
  weight: number;
  /** Marked only where the context decides. */
  ambiguous: boolean;
  /** Marked on any page. */
  sure: boolean;
  /** Marked only where cues or the page's own words decide, however much the text is about health. */
  needsCues: boolean;
  /** Something people have, so that *people with …* speaks for it. */
  illness: boolean;
  /** Which of its letters must be capitals: -1 any case will do, 0 all of them, else bit n for letter n. */
  capitals: number;
}

/** A form as the index holds it: its meanings, and the words that tell them apart. */
export interface Form {
  /** Its place in the table, which names the form within this index. */
  row: number;
  senses: readonly Sense[];
  /** Hashes of cues, sorted, and for each the sense that it speaks for. */
  cues: Int32Array;
  speaks: Uint8Array;
  /** 256 bits, set for the lowest byte of each cue's hash: most words are seen not to be cues by one look. */
  sieve: Uint8Array;
}

/** Any case will do. */
export const ANY_CASE = -1;
/** All letters must be capitals. */
export const ALL_CAPITALS = 0;

/** What a sense without an entry has in its place. */
export const NO_ENTRY = 0x3fff;

/** Widths in a record: a sense, its capitals if some are and some are not, a number of cues, the number of a shared cue. */
export const SENSE_WIDTH = 5;
export const CAPITALS_WIDTH = 4;
export const COUNT_WIDTH = 1;
/** As many cues of a sense can be counted. */
export const MOST_CUES = 63;
export const SHARED_WIDTH = 2;
/** As many cues can be shared as a number of `SHARED_WIDTH` characters tells apart. */
export const SHARED_CUES = 4096;

/** Bits of a sense: entry 0–13, kind 14–16, weight 17–18, ambiguous 19, sure 20, all capitals 21, mixed capitals 22, means 23–24, needs cues 25, illness 26. */
export const SENSE_BITS = {
  entry: 0x3fff,
  kind: 14,
  weight: 17,
  ambiguous: 19,
  sure: 20,
  capitals: 21,
  mixed: 22,
  means: 23,
  needsCues: 25,
  illness: 26,
} as const;
/** Set in a payload whose lower bits are a record's place; such a payload is no sense. */
export const IS_RECORD = 1 << 23;
/** Set in the payload of a form that is one word: two words that only together have its letters (*a trial*, *atrial*) are not it. */
export const IS_ONE_WORD = 1 << 22;

const NO_CUES = { cues: new Int32Array(), speaks: new Uint8Array(), sieve: new Uint8Array() };

/** Reads the form in a row. */
export function readForm(packed: string, layout: Layout, row: number): Form {
  const payload = readNumber(packed, layout.payloads + row * PAYLOAD_WIDTH, PAYLOAD_WIDTH);
  if ((payload & IS_RECORD) !== 0) return readRecord(packed, layout, row, layout.records + (payload & (IS_ONE_WORD - 1)));
  return { row, senses: [senseOf(packed, layout, payload & ~IS_ONE_WORD, ANY_CASE)], ...NO_CUES };
}

/** True when the form in a row is written as one word. */
export function isOneWord(packed: string, { payloads }: Layout, row: number): boolean {
  return (readNumber(packed, payloads + row * PAYLOAD_WIDTH, PAYLOAD_WIDTH) & IS_ONE_WORD) !== 0;
}

function readRecord(packed: string, layout: Layout, row: number, at: number): Form {
  const senses: Sense[] = [];
  const pairs: [cue: number, sense: number][] = [];
  const count = readNumber(packed, at++, 1);
  while (senses.length < count) {
    const bits = readNumber(packed, at, SENSE_WIDTH);
    at += SENSE_WIDTH;
    const mixed = ((bits >> SENSE_BITS.mixed) & 1) === 1;
    senses.push(senseOf(packed, layout, bits, mixed ? readNumber(packed, at, CAPITALS_WIDTH) : ANY_CASE));
    if (mixed) at += CAPITALS_WIDTH;
    const shared = readNumber(packed, at, COUNT_WIDTH);
    const rare = readNumber(packed, at + COUNT_WIDTH, COUNT_WIDTH);
    at += 2 * COUNT_WIDTH;
    const sense = senses.length - 1;
    for (let cue = 0; cue < shared; cue++, at += SHARED_WIDTH) {
      pairs.push([readNumber(packed, layout.cues + readNumber(packed, at, SHARED_WIDTH) * CUE_WIDTH, CUE_WIDTH), sense]);
    }
    for (let cue = 0; cue < rare; cue++, at += CUE_WIDTH) pairs.push([readNumber(packed, at, CUE_WIDTH), sense]);
  }
  pairs.sort(([one], [other]) => one - other);
  const sieve = new Uint8Array(32);
  for (const [cue] of pairs) sieve[(cue & 0xff) >> 3]! |= 1 << (cue & 7);
  return {
    row,
    senses,
    cues: Int32Array.from(pairs, ([cue]) => cue),
    speaks: Uint8Array.from(pairs, ([, sense]) => sense),
    sieve,
  };
}

function senseOf(packed: string, layout: Layout, bits: number, mixed: number): Sense {
  const target = bits & SENSE_BITS.entry;
  const means = target === NO_ENTRY ? MEANS[(bits >> SENSE_BITS.means) & 3]! : 'entry';
  const entry = means === 'entry' ? target : -1;
  return {
    means,
    entry,
    level: entry < 0 ? 1 : levelOf(packed, layout, entry),
    kind: PACKED_KINDS[(bits >> SENSE_BITS.kind) & 7]!,
    weight: (bits >> SENSE_BITS.weight) & 3,
    ambiguous: ((bits >> SENSE_BITS.ambiguous) & 1) === 1,
    sure: ((bits >> SENSE_BITS.sure) & 1) === 1,
    needsCues: ((bits >> SENSE_BITS.needsCues) & 1) === 1,
    illness: ((bits >> SENSE_BITS.illness) & 1) === 1,
    capitals: ((bits >> SENSE_BITS.capitals) & 1) === 1 ? ALL_CAPITALS : mixed,
  };
}

/** An entry's packed number: its level in the lowest two bits, 28 bits of its id's hash above. */
function levelOf(packed: string, { entries }: Layout, entry: number): Level {
  return (readNumber(packed, entries.at + entry * ENTRY_WIDTH, ENTRY_WIDTH) & 3 || 1) as Level;
}
