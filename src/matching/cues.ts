import type { Form } from './form';
import { joined, spread, withLetter, withoutLetter } from './hash';
import { fold } from './letters';
import type { Tokens } from './tokens';

/**
 * Words to each side within which cues are looked for, ring by ring; the nearest ring that has cues decides. The innermost ring is
 * for cues that hold the form itself (*heat stroke*).
 */
export const RINGS = [0, 1, 2, 4, 8, 16, 32] as const;
/** The ring within which a single cue is enough in any text. */
export const NEAR = 4;

/** The longest cue, in words. */
const LONGEST_CUE = 3;

/** What the cues near a form say: one sense, or that senses contradict each other. */
export interface Hint {
  /** Index of the sense, or -1 when cues of several senses stand equally near. */
  sense: number;
  /** The ring it was found in: 0 when the cue holds the form itself, which outweighs whatever else the page says. */
  ring: number;
  /** The cues as the text has them. */
  words: string[];
}

/** A cue's key: 24 bits of the hash of its words' letters side by side. A number of any size stands as 0, a name before a comma as `aa,`. */
export function cueKey(hash: number): number {
  return spread(hash, 0) & 0xffffff;
}

const ZERO = 0x30;
/** Stands for a name and a comma before the form: *Detroit, MI*. */
const NAME = withLetter(withLetter(withLetter(0, 0x61), 0x61), 0x2c);

interface Cue {
  sense: number;
  word: string;
}

/** Reads the cues near words `first` to `last`, which are the form, for the senses that its letters allow; undefined when there are none. */
export function hintFrom(form: Form, senses: readonly number[], tokens: Tokens, first: number, last: number): Hint | undefined {
  if (form.cues.length === 0) return undefined;
  for (const ring of RINGS) {
    const found = cuesWithin(form, tokens, first, last, ring).filter(({ sense }) => senses.includes(sense));
    const [cue] = found;
    if (cue === undefined) continue;
    const agree = found.every(({ sense }) => sense === cue.sense);
    return { sense: agree ? cue.sense : -1, ring, words: [...new Set(found.map(({ word }) => word))] };
  }
  return undefined;
}

/** The senses that single words from `first` to `last` are cues of. */
export function sensesCuedBy(form: Form, tokens: Tokens, first: number, last: number): number[] {
  const senses: number[] = [];
  for (let at = first; at <= last; at++) senses.push(senseOfWords(form, tokens.hash[at]!, tokens, at));
  return senses.filter((sense) => sense >= 0);
}

function cuesWithin(form: Form, tokens: Tokens, first: number, last: number, ring: number): Cue[] {
  const found: Cue[] = [];
  const add = (sense: number, from: number, to: number) => {
    if (sense >= 0) found.push({ sense, word: tokens.text.slice(tokens.start[from], tokens.end[to]) });
  };
  if (ring === 0) add(senseAfterName(form, tokens, first, last), first - 1, last);
  const from = Math.max(0, first - Math.max(ring, LONGEST_CUE - 1));
  const to = Math.min(tokens.count - 1, last + ring);
  for (let at = from; at <= to; at++) {
    let hash = 0;
    for (let end = at; end < at + LONGEST_CUE && end < tokens.count; end++) {
      const number = isNumber(tokens, end);
      hash = joined(hash, number ? ZERO : tokens.hash[end]!, number ? 1 : tokens.size[end]!);
      const holdsForm = at <= first && end >= last && end - at > last - first;
      const near = (end < first || at > last) && end >= first - ring && at <= last + ring && !repeats(tokens, first, at, end);
      if (ring === 0 ? holdsForm : near) add(senseOfWords(form, hash, tokens, end), at, end);
    }
  }
  return found;
}

/** The sense that words ending at `end` speak for, as they stand or in the singular; -1 when they are no cue. */
function senseOfWords(form: Form, hash: number, tokens: Tokens, end: number): number {
  const sense = senseOf(form, hash);
  if (sense >= 0 || tokens.size[end]! < 4) return sense;
  const letter = fold(tokens.text.charCodeAt(tokens.end[end]! - 1));
  return letter === 0x73 ? senseOf(form, withoutLetter(hash, letter)) : -1;
}

/** The sense that a name and a comma before a form of one word speak for. */
function senseAfterName(form: Form, { text, start, end, hash, size }: Tokens, first: number, last: number): number {
  if (first === 0 || first !== last || text.slice(end[first - 1], start[first]).trim() !== ',') return -1;
  const isName = /^\p{Lu}\p{Ll}/u.test(text.slice(start[first - 1], end[first - 1]));
  return isName ? senseOf(form, joined(NAME, hash[first]!, size[first]!)) : -1;
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

/** True when words from `from` to `to` hold the form's first word again: what is said of another mention counts there. */
function repeats({ hash }: Tokens, first: number, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (hash[at] === hash[first]) return true;
  return false;
}

function isNumber({ text, start, end }: Tokens, at: number): boolean {
  for (let place = start[at]!; place < end[at]!; place++) {
    const code = text.charCodeAt(place);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
