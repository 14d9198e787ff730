import type { Find } from './finds';
import type { Form } from './form';
import { BESIDE, gapBetween } from './gap';
import { joined, spread, withLetter, withoutLetter } from './hash';
import { S } from './letters';
import type { Tokens } from './tokens';

/** Within this many words to each side cues are looked for. */
const FARTHEST = 16;
/** Within this many a single cue is enough in any text. */
export const NEAR = 4;
/** The longest cue, in words; a cue that holds the form may have so many besides. */
const LONGEST_CUE = 3;
const BESIDES = 2;

/** What the cues near a form say: one sense, or that senses contradict each other. */
export interface Hint {
  /** Index of the sense, or -1 when cues of several senses stand equally near. */
  sense: number;
  /** Words between the form and the farthest of the cues that decided; 0 when a cue holds the form itself (*heat stroke*). */
  distance: number;
  /** The cues as the text has them. */
  words: string[];
}

/** A cue's key: 24 bits of the hash of its words' letters side by side. A number of any size stands as 0, a name before a comma as `aa,`. */
export function cueKey(hash: number): number {
  return spread(hash, 0) & 0xffffff;
}

const ZERO = 0x30;
const NINE = 0x39;
const COMMA = 0x2c;
/** Stands for a name and a comma before the form: *Detroit, MI*. */
const NAME = withLetter(withLetter(withLetter(0, 0x61), 0x61), 0x2c);

interface Cue {
  sense: number;
  word: string;
}

/**
 * Reads the cues near words `first` to `last`, which are the form, for the senses that its letters allow. A cue that holds the form
 * decides; else the nearest ones do, in rings of 1, 2, 4, 8, 16 words. Undefined when there are none.
 */
export function hintFrom({ form, senses, first, last }: CuedForm, tokens: Tokens): Hint | undefined {
  if (form.cues.length === 0) return undefined;
  const found: Cue[] = [];
  const add = (sense: number, from: number, to: number) => {
    if (senses.includes(sense)) found.push({ sense, word: tokens.text.slice(tokens.start[from], tokens.end[to]) });
  };
  addHolding(form, tokens, first, last, add);
  readPhrases(tokens, Math.max(0, first - FARTHEST - LONGEST_CUE), last + FARTHEST);
  let distance = 0;
  for (let ring = 1; found.length === 0 && ring <= FARTHEST; ring *= 2) {
    for (; distance < ring; distance++) addBeside(form, tokens, first, last, distance + 1, add);
  }
  const [cue] = found;
  if (cue === undefined) return undefined;
  const agree = found.every(({ sense }) => sense === cue.sense);
  return { sense: agree ? cue.sense : -1, distance, words: [...new Set(found.map(({ word }) => word))] };
}

/** What `hintFrom` asks of a find. */
type CuedForm = Pick<Find, 'form' | 'senses' | 'first' | 'last'>;
type AddCue = (sense: number, from: number, to: number) => void;

/** Cues that hold the form: *stroke of luck*. */
function addHolding(form: Form, tokens: Tokens, first: number, last: number, add: AddCue): void {
  const named = senseAfterName(form, tokens, first, last);
  if (named >= 0) add(named, first - 1, last);
  for (let from = first; from >= 0 && from >= first - BESIDES; from--) {
    let hash = 0;
    for (let to = from; to < tokens.count && to <= last + BESIDES; to++) {
      if (to > from && gapBefore(tokens, to) !== BESIDE) break;
      hash = withWord(hash, tokens, to);
      const sense = to >= last && to - from > last - first ? senseOfWords(form, hash, tokens, to) : -1;
      if (sense >= 0) add(sense, from, to);
    }
  }
}

/** Cues that end so many words before the form, or begin so many after it; what holds the form's first word again counts there. */
function addBeside(form: Form, tokens: Tokens, first: number, last: number, distance: number, add: AddCue): void {
  const { hash, count, phrases } = tokens;
  const own = hash[first];
  const end = first - distance;
  for (let words = 1; words <= LONGEST_CUE; words++) {
    const from = end - words + 1;
    if (from < 0 || hash[from] === own) break;
    const sense = senseOfWords(form, phrases[words - 1]![from]!, tokens, end);
    if (sense >= 0) add(sense, from, end);
  }
  const begin = last + distance;
  for (let words = 1; words <= LONGEST_CUE; words++) {
    const to = begin + words - 1;
    if (to >= count || hash[to] === own) break;
    const sense = senseOfWords(form, phrases[words - 1]![begin]!, tokens, to);
    if (sense >= 0) add(sense, begin, to);
  }
}

/** Has the hashes of phrases ready that begin at words `from` to `to`, as far as there are such words. Finds are asked about in order. */
function readPhrases(tokens: Tokens, from: number, to: number): void {
  const [ones, twos, threes] = tokens.phrases;
  const end = Math.min(to + 1, tokens.count);
  for (let at = Math.max(from, tokens.phrased); at < end; at++) {
    ones[at] = withWord(0, tokens, at);
    twos[at] = at + 1 < tokens.count ? withWord(ones[at]!, tokens, at + 1) : 0;
    threes[at] = at + 2 < tokens.count ? withWord(twos[at]!, tokens, at + 2) : 0;
  }
  tokens.phrased = Math.max(end, tokens.phrased);
}

function gapBefore({ text, start, end, size }: Tokens, at: number): number {
  return gapBetween(text, end[at - 1]!, start[at]!, size[at - 1]!);
}

/** The hash of words with one more; a number of any size counts as 0. */
function withWord(hash: number, tokens: Tokens, at: number): number {
  return isNumber(tokens, at) ? withLetter(hash, ZERO) : joined(hash, tokens.hash[at]!, tokens.size[at]!);
}

/** The senses that single words from `first` to `last` are cues of. */
export function sensesCuedBy(form: Form, tokens: Tokens, first: number, last: number): number[] {
  const senses: number[] = [];
  for (let at = first; at <= last; at++) senses.push(senseOfWords(form, tokens.hash[at]!, tokens, at));
  return senses.filter((sense) => sense >= 0);
}

/** The sense that words ending at `end` speak for, as they stand or in the singular; -1 when they are no cue. */
function senseOfWords(form: Form, hash: number, tokens: Tokens, end: number): number {
  const sense = senseOf(form, hash);
  if (sense >= 0 || tokens.last[end] !== S || tokens.size[end]! < 4) return sense;
  return senseOf(form, withoutLetter(hash, S));
}

/** The sense that a name and a comma before a form of one word speak for. */
function senseAfterName(form: Form, { text, start, end, hash, size }: Tokens, first: number, last: number): number {
  if (first === 0 || first !== last || text.charCodeAt(end[first - 1]!) !== COMMA) return -1;
  const isName = /^\p{Lu}\p{Ll}/u.test(text.slice(start[first - 1], end[first - 1]));
  return isName ? senseOf(form, joined(NAME, hash[first]!, size[first]!)) : -1;
}

function senseOf({ cues, speaks, sieve }: Form, hash: number): number {
  const key = cueKey(hash);
  if (((sieve[(key & 0xff) >> 3]! >> (key & 7)) & 1) === 0) return -1;
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return cues[low] === key ? speaks[low]! : -1;
}

function isNumber({ text, start, end, last }: Tokens, at: number): boolean {
  if (last[at]! > NINE) return false;
  for (let place = start[at]!; place < end[at]!; place++) {
    const code = text.charCodeAt(place);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
