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

/** Words kept room for; a text with more makes the arrays grow for that text only. */
const ROOM = 1024;
/** Arrays longer than this are not kept for the next text. */
const LARGE = 16 * ROOM;

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

/** Splits the text into words. Time is linear in the text's length. */
export function split(text: string, tokens: Tokens): void {
  if (tokens.size.length > LARGE || tokens.bytes.length > 4 * LARGE) Object.assign(tokens, createTokens());
  tokens.text = text;
  tokens.count = 0;
  tokens.phrased = 0;
  const most = text.length * WIDEST;
  if (tokens.bytes.length <= most) tokens.bytes = new Uint8Array(most + ROOM);
  const { bytes } = tokens;
  const folds = FOLDS;
  const written = encode(text, bytes);
  bytes[written] = 0;
  /** Bytes so far, less code units. */
  let shift = 0;
  for (let at = 0; at < written;) {
    const begin = at;
    let hash = 0;
    let letter = folds[bytes[at]!]!;
    let last = letter;
    while (letter > ODD) {
      hash = withLetter(hash, letter);
      last = letter;
      letter = folds[bytes[++at]!]!;
    }
    const start = begin - shift;
    const end = at - shift;
    const isWord = letter === BREAK || partsWords(text, end);
    if (isWord && at > begin) push(tokens, hash, at - begin, last, start, end);
    if (letter === BREAK) at++;
    else {
      // The character at `end` is odd: it ends the word or stands before one, or it is one of a word's.
      const next = isWord || (at === begin && !opensWord(text, end)) ? after(text, end) : pushOddWord(text, start, tokens);
      const width = widthOf(text, end, next);
      at += width;
      shift += width - (next - end);
    }
  }
}

/** True for a character that isn't of a word, whatever comes after it. */
const partsWords = (text: string, at: number): boolean => fold(text.charCodeAt(at)) === BREAK && !joinsLetters(text, at);

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

/** Reads a word that has more than plain letters: accents, unseen characters, apostrophes, ligatures. Returns where it ends. */
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
  push(tokens, hash, size, last, start, end);
  return at;
}

/** True for an apostrophe with a letter after it. */
function joinsLetters(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && at + 1 < text.length && fold(text.charCodeAt(at + 1)) > BREAK;
}

function push(tokens: Tokens, hash: number, size: number, last: number, start: number, end: number): void {
  const at = tokens.count;
  if (at === tokens.size.length) grow(tokens);
  tokens.count = at + 1;
  tokens.hash[at] = hash;
  tokens.size[at] = size;
  tokens.last[at] = last;
  tokens.start[at] = start;
  tokens.end[at] = end;
}

function grow(tokens: Tokens): void {
  const larger = createTokens(tokens.size.length * 2);
  for (const array of ARRAYS) larger[array].set(tokens[array]);
  const { text, count, bytes } = tokens;
  Object.assign(tokens, larger, { text, count, bytes });
}
