import type { FormKind, Level } from '@/glossary/schema';

/** Why a form was given its meaning; shown by `glossary:try`, `annotate` and the card. */
export interface Reason {
  why: 'unmistakable' | 'about-health' | 'spelled-out' | 'cues';
  /** The words that decided, as the text has them: cue words, or the long form that the page gives. */
  words?: string[];
}

/** A form found in a text and understood. Offsets are UTF-16 code units of the original text, end exclusive. */
export interface Match {
  start: number;
  end: number;
  /** The entry's number: its place among the entries, which are sorted by id. */
  entry: number;
  level: Level;
  /** How the form stands to the entry's name; `name` for the name itself. */
  kind: FormKind | 'name';
  reason: Reason;
}

/**
 * What one run of text says, whatever page it stands on: forms found, words counted, abbreviations spelled out.
 * Made once per text and kept with it; opaque outside `matching`.
 */
export interface Reading {
  /** UTF-16 length of the text. */
  readonly length: number;
  /** True when the text holds a form, so that it may have matches. */
  readonly found: boolean;
}

/**
 * What all readings of one page say together. The sum is the same in whatever order readings come and go,
 * so that a page followed through its changes decides as a fresh scan would.
 */
export interface PageEvidence {
  add(reading: Reading): void;
  remove(reading: Reading): void;
  /** Changes whenever matches of readings judged before may come out differently. */
  readonly version: number;
}

/** Text in, matches out. One engine serves the page, the reader page and the command line. */
export interface Engine {
  read(text: string): Reading;
  gather(): PageEvidence;
  /** Matches of one reading on its page: sorted, not overlapping, decided or left out. */
  judge(reading: Reading, page: PageEvidence): Match[];
  /** Number of the entry with this id, or -1. */
  numberOf(id: string): number;
}
