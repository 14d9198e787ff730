import { LONGEST, joined, spread, withLetter, withoutLetter } from './hash';
import { mayHold, rowOf, type Layout } from './form-table';
import { isOneWord } from './form';
import { gapBetween, BESIDE, PARTED } from './gap';
import { ACCENT, fold, isApostrophe, S, UNSEEN, Y } from './letters';
import type { Tokens } from './tokens';

/** Called for each form that stands in the text at words `first` to `last`; says whether it is taken, so that shorter ones are not. */
export type Taker = (row: number, first: number, last: number, end: number) => boolean;

/** Finds forms in split text. */
export type Finder = (tokens: Tokens, take: Taker) => void;

/** Single words whose rows are remembered, a power of two: half of any text is a few words, and most of those begin some form. */
const MEMO = 512;

/** Makes a finder: leftmost and longest first, in one pass. `take` hears of every form that ends at a word, longest last. */
export function createFinder(packed: string, layout: Layout): Finder {
  const { seed, filter } = layout;
  const memo = { keys: new Int32Array(MEMO), rows: new Int32Array(MEMO).fill(-1) };

  const rowOfWord = (key: number, size: number): number => {
    const at = key & (MEMO - 1);
    if (memo.keys[at] !== (key | 0)) {
      memo.keys[at] = key;
      memo.rows[at] = rowOf(packed, layout, key, size);
    }
    return memo.rows[at]!;
  };

  /** Finds the longest form that begins with word `first`, whose spread hash is `key`; returns the word after it, or the next one. */
  const findAt = (tokens: Tokens, first: number, key: number, take: Taker): number => {
    const { text, hash: hashes, size: sizes, last: lasts, start: starts, end: ends, count } = tokens;
    let hash = hashes[first]!;
    let size = sizes[first]!;
    let next = first + 1;
    for (let last = first; ;) {
      const held = mayHold(packed, filter, key);
      const row = !held ? -1 : last === first ? rowOfWord(key, size) : rowOf(packed, layout, key, size);
      if (isWritten(packed, layout, row, first, last) && take(row, first, last, ends[last]!)) next = last + 1;
      else if (lasts[last] === S && takePlural(packed, layout, tokens, hash, size, first, last, take)) next = last + 1;
      if (!held || last + 1 === count) return next;
      const gap = gapBetween(text, ends[last]!, starts[last + 1]!, sizes[last]!);
      if (gap === PARTED) return next;
      last++;
      const more = sizes[last]!;
      size += gap === BESIDE ? more : more + 1;
      if (size > LONGEST) return next;
      hash = joined(gap === BESIDE ? hash : withLetter(hash, gap), hashes[last]!, more);
      key = spread(hash, seed);
    }
  };

  return (tokens, take) => {
    const { hash: hashes, last: lasts, count } = tokens;
    for (let first = 0; first < count;) {
      const key = spread(hashes[first]!, seed);
      // Most words neither begin a form nor are a plural: they go by here.
      if (mayHold(packed, filter, key) || lasts[first] === S) first = findAt(tokens, first, key, take);
      else first++;
    }
  };
}

/** True for a row whose form may be written in the words from `first` to `last`. */
function isWritten(packed: string, layout: Layout, row: number, first: number, last: number): boolean {
  return row >= 0 && (first === last || !isOneWord(packed, layout, row));
}

/** Looks up the singular of a last word in -s, -es, -ies, or what stands before a possessive 's. */
function takePlural(
  packed: string,
  layout: Layout,
  tokens: Tokens,
  hash: number,
  size: number,
  first: number,
  last: number,
  take: Taker,
): boolean {
  const { text } = tokens;
  const start = tokens.start[last]!;
  const end = tokens.end[last]!;
  if (size < 3) return false;
  const stem = withoutLetter(hash, S);
  const before = letterBefore(text, start, end - 1);
  if (before < end - 2 && isApostrophe(text.charCodeAt(end - 2)))
    return takeKey(packed, layout, stem, size - 1, first, last, end - 2, take);
  if (takeKey(packed, layout, stem, size - 1, first, last, end, take)) return true;
  const e = fold(text.charCodeAt(before));
  if (e !== 0x65 || size < 5) return false;
  const short = withoutLetter(stem, e);
  const third = fold(text.charCodeAt(letterBefore(text, start, before)));
  if (third === 0x69)
    return takeKey(packed, layout, withLetter(withoutLetter(short, third), Y), size - 2, first, last, end, take);
  return BEFORE_ES.has(third) && takeKey(packed, layout, short, size - 2, first, last, end, take);
}

/** Letters after which a plural is made with -es: boss, box, quiz, patch, echo. */
const BEFORE_ES = new Set([...'sxzho'].map((letter) => letter.charCodeAt(0)));

function takeKey(
  packed: string,
  layout: Layout,
  hash: number,
  size: number,
  first: number,
  last: number,
  end: number,
  take: Taker,
): boolean {
  const key = spread(hash, layout.seed);
  if (!mayHold(packed, layout.filter, key)) return false;
  const row = rowOf(packed, layout, key, size);
  return isWritten(packed, layout, row, first, last) && take(row, first, last, end);
}

/** Offset of the last letter before `end`, past accents, unseen characters and apostrophes. */
function letterBefore(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const letter = fold(text.charCodeAt(at));
    if (letter > 0) return at;
    if (letter !== ACCENT && letter !== UNSEEN && !isApostrophe(text.charCodeAt(at))) break;
  }
  return start;
}
