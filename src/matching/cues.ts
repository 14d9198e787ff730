import type { Form } from './form';
import { joined, spread, withoutLetter } from './hash';
import { fold } from './letters';
import type { Tokens } from './tokens';

/** Words to each side within which cues are looked for, ring by ring: the nearest ring that has cues decides. */
export const RINGS = [0, 4, 12, 30] as const;

/** The longest cue, in words. */
const LONGEST_CUE = 3;

/** What the cues near a form say: one sense, or that senses contradict each other. */
export interface Hint {
  /** Index of the sense, or -1 when cues of several senses stand equally near. */
  sense: number;
  /** The cues as the text has them. */
  words: string[];
}

/** Only 24 bits of a cue's hash are kept. */
export const CUE_MASK = 0xffffff;

/** A cue's key: its words' letters side by side, a number of any size standing as 0. */
export function cueKey(hash: number): number {
  return spread(hash, 0) & CUE_MASK;
}

/** Reads the cues near words `first` to `last`, which are the form; undefined when there are none. */
export function hintFrom(
  form: Form,
  tokens: Tokens,
  first: number,
  last: number,
  applies: (sense: number) => boolean,
): Hint | undefined {
  if (form.cues.length === 0) return undefined;
  for (const ring of RINGS) {
    const found = cuesWithin(form, tokens, first, last, ring, applies);
    if (found.length === 0) continue;
    const senses = new Set(found.map(({ sense }) => sense));
    return { sense: senses.size === 1 ? found[0]!.sense : -1, words: [...new Set(found.map(({ word }) => word))] };
  }
  return undefined;
}

interface Cue {
  sense: number;
  word: string;
}

function cuesWithin(
  form: Form,
  tokens: Tokens,
  first: number,
  last: number,
  ring: number,
  applies: (sense: number) => boolean,
): Cue[] {
  const found: Cue[] = [];
  const from = Math.max(0, first - Math.max(ring, LONGEST_CUE - 1));
  const to = Math.min(tokens.count - 1, last + ring);
  for (let at = from; at <= to; at++) {
    let hash = 0;
    for (let words = 1; words <= LONGEST_CUE && at + words <= tokens.count; words++) {
      const end = at + words - 1;
      hash = words === 1 ? wordHash(tokens, at) : joined(hash, wordHash(tokens, end), wordSize(tokens, end));
      const overlaps = at <= last && end >= first;
      const within = overlaps ? words > last - first + 1 : ring > 0 && end >= first - ring && end <= last + ring;
      if (!within) continue;
      const sense = lookUp(form, hash, tokens, end);
      if (sense >= 0 && applies(sense)) found.push({ sense, word: tokens.text.slice(tokens.start[at], tokens.end[end]) });
    }
  }
  return found;
}

/** The sense a stretch of words speaks for, in the singular if it is a plural. */
function lookUp(form: Form, hash: number, tokens: Tokens, end: number): number {
  const sense = senseOf(form, hash);
  if (sense >= 0 || tokens.size[end]! < 4) return sense;
  const letter = fold(tokens.text.charCodeAt(tokens.end[end]! - 1));
  return letter === 0x73 ? senseOf(form, withoutLetter(hash, letter)) : -1;
}

function senseOf({ cues, speaks }: Form, hash: number): number {
  const key = cueKey(hash);
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return cues[low] === key ? speaks[low]! : -1;
}

const ZERO = 0x30;

function isNumber(tokens: Tokens, at: number): boolean {
  for (let place = tokens.start[at]!; place < tokens.end[at]!; place++) {
    const code = tokens.text.charCodeAt(place);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function wordHash(tokens: Tokens, at: number): number {
  return isNumber(tokens, at) ? ZERO : tokens.hash[at]!;
}

function wordSize(tokens: Tokens, at: number): number {
  return isNumber(tokens, at) ? 1 : tokens.size[at]!;
}
