import { ACCENT, ASCII, BREAK, fold, isApostrophe, SEVERAL } from './letters';
import { withLetter } from './hash';

/**
 * The words of one text, side by side in arrays that are used again for the next text. A word is letters and digits with
 * apostrophes and unseen characters dropped; everything else parts words.
 */
export interface Tokens {
  text: string;
  count: number;
  /** Rolling hash of the folded letters. */
  hash: Int32Array;
  /** Number of folded letters. */
  size: Int32Array;
  /** The last folded letter. */
  last: Int32Array;
  /** UTF-16 offsets into the text, end exclusive. */
  start: Int32Array;
  end: Int32Array;
  /** Hashes of one, two and three words that begin at each, kept by who reads cues; up to word `phrased`. */
  phrases: readonly [Int32Array, Int32Array, Int32Array];
  phrased: number;
  /** The text as UTF-8: read several times as fast as a string, and written by the browser at the speed of a copy. */
  bytes: Uint8Array;
}

const ARRAYS = ['hash', 'size', 'last', 'start', 'end'] as const;

/** Words kept room for at first; a text with more makes the arrays grow. */
const ROOM = 1024;
/** Arrays for more words than this are not kept for a text that needs far less. */
const LARGE = 32 * ROOM;
/** Letters of a word and what parts it from the next: in any prose rather more. */
const LEAST_WORD = 4;

/** Arrays for the words of a text, to be filled by `split`. */
export function createTokens(room = ROOM): Tokens {
  const array = () => new Int32Array(room);
  const words = { hash: array(), size: array(), last: array(), start: array(), end: array() };
  return { text: '', count: 0, ...words, phrases: [array(), array(), array()], phrased: 0, bytes: new Uint8Array() };
}

const ENCODER = new TextEncoder();
/** Most bytes that a code unit takes. */
const WIDEST = 3;

/** What a byte folds to: a letter, `BREAK`, or `ODD` where a closer look is needed, at apostrophes and beyond ASCII. */
const ODD = 1;
const FOLDS = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 && !isApostrophe(byte) ? ASCII[byte]! : ODD));

/** Up to so many code units are sooner copied one by one than handed to the browser. */
const SHORT = 64;

/** Writes the text as UTF-8; returns the number of bytes. */
function encode(text: string, bytes: Uint8Array): number {
  if (text.length > SHORT) return ENCODER.encodeInto(text, bytes).written;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return ENCODER.encodeInto(text, bytes).written;
    bytes[at] = code;
  }
  return text.length;
}

/** Makes room for the words of a text of so many code units, or gives back what a longer text needed. */
function fit(tokens: Tokens, length: number): void {
  const words = length / LEAST_WORD;
  const room = tokens.size.length;
  if (room < words || room > Math.max(LARGE, 4 * words))
    Object.assign(tokens, createTokens(2 ** Math.ceil(Math.log2(Math.max(words, ROOM)))));
  if (tokens.bytes.length <= length * WIDEST) tokens.bytes = new Uint8Array(length * WIDEST + ROOM);
}

/** Splits the text into words. Time is linear in the text's length. */
export function split(text: string, tokens: Tokens): void {
  fit(tokens, text.length);
  tokens.text = text;
  tokens.count = 0;
  tokens.phrased = 0;
  const written = encode(text, tokens.bytes);
  tokens.bytes[written] = 0;
  /** Bytes so far, less code units. */
  let shift = 0;
  for (let at = 0; (at = splitPlain(tokens, at, written, shift)) < written;) {
    if (tokens.count === tokens.size.length) grow(tokens);
    else {
      const start = at - shift;
      const next = opensWord(text, start) ? pushOddWord(text, start, tokens) : after(text, start);
      const width = widthOf(text, start, next);
      at += width;
      shift += width - (next - start);
    }
  }
}

/**
 * Splits what is plain, from a byte on; returns where it stopped: at an odd character, at the beginning of the word that holds one, or
 * because there is no room for more words. A loop this small stands alone because browsers make it several times as fast as within a larger one.
 */
function splitPlain(tokens: Tokens, from: number, written: number, shift: number): number {
  const { bytes, hash: hashes, size: sizes, last: lasts, start: starts, end: ends } = tokens;
  const folds = FOLDS;
  const room = sizes.length;
  let { count } = tokens;
  let at = from;
  for (; at < written && count < room; at++) {
    let letter = folds[bytes[at]!]!;
    if (letter === BREAK) continue;
    const begin = at;
    let hash = 0;
    let last = 0;
    while (letter > ODD) {
      hash = withLetter(hash, letter);
      last = letter;
      letter = folds[bytes[++at]!]!;
    }
    if (letter === ODD) {
      at = begin;
      break;
    }
    hashes[count] = hash;
    sizes[count] = at - begin;
    lasts[count] = last;
    starts[count] = begin - shift;
    ends[count] = at - shift;
    count++;
  }
  tokens.count = count;
  return at;
}

/** True for a character that a word may begin with: a letter, not an apostrophe, an accent or one that nobody sees. */
const opensWord = (text: string, at: number): boolean => fold(text.charCodeAt(at)) > BREAK;

/** Where the character at an offset ends: two code units on where they are a pair. */
const after = (text: string, at: number): number => at + (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Bytes that a stretch of the text takes as UTF-8, as long as no pair is cut; half a pair by itself takes three. */
function widthOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) {
      width += 4;
      at++;
    } else width += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return width;
}

/** Reads a word that has more than plain letters, for which there is room: accents, unseen characters, apostrophes, ligatures. Returns where it ends. */
function pushOddWord(text: string, start: number, tokens: Tokens): number {
  let hash = 0;
  let size = 0;
  let last = 0;
  let end = start;
  let at = start;
  const add = (letter: number) => {
    hash = withLetter(hash, letter);
    last = letter;
    size++;
  };
  for (; at < text.length; at++) {
    const letter = fold(text.charCodeAt(at));
    if (letter === BREAK && !joinsLetters(text, at)) break;
    if (letter > BREAK || letter === ACCENT) end = at + 1;
    if (letter > BREAK && letter < SEVERAL) add(letter);
    else if (letter >= SEVERAL) for (let rest = letter & 0xffffff; rest > 0; rest >>>= 8) add(rest & 0xff);
  }
  const place = tokens.count++;
  tokens.hash[place] = hash;
  tokens.size[place] = size;
  tokens.last[place] = last;
  tokens.start[place] = start;
  tokens.end[place] = end;
  return at;
}

/** True for an apostrophe with a letter after it. */
function joinsLetters(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && at + 1 < text.length && fold(text.charCodeAt(at + 1)) > BREAK;
}

function grow(tokens: Tokens): void {
  const larger = createTokens(tokens.size.length * 2);
  for (const array of ARRAYS) larger[array].set(tokens[array]);
  const { text, count, bytes } = tokens;
  Object.assign(tokens, larger, { text, count, bytes });
}
