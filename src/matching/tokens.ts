import { ACCENT, ASCII, BREAK, fold, foldWide, isApostrophe, SEVERAL, SPACE } from './letters';
import { LONGEST, withLetter } from './hash';

/**
 * The words of one text, side by side in arrays that are used again for the next text. A word is letters and digits with
 * apostrophes and unseen characters dropped; everything else parts words.
 */
export interface Tokens {
  text: string;
  count: number;
  /** Rolling hash of the folded letters. */
  hash: Int32Array;
  /** Number of folded letters, `LONGEST` at most. */
  size: Uint8Array;
  /** UTF-16 offsets into the text, end exclusive. */
  start: Int32Array;
  end: Int32Array;
}

/** Words kept room for; a text with more makes the arrays grow for that text only. */
const ROOM = 4096;

/** Arrays for the words of a text, to be filled by `split`. */
export function createTokens(room = ROOM): Tokens {
  return {
    text: '',
    count: 0,
    hash: new Int32Array(room),
    size: new Uint8Array(room),
    start: new Int32Array(room),
    end: new Int32Array(room),
  };
}

/** Splits the text into words. Time is linear in the text's length. */
export function split(text: string, tokens: Tokens): void {
  if (tokens.size.length > ROOM && text.length < ROOM) Object.assign(tokens, createTokens());
  tokens.text = text;
  tokens.count = 0;
  const { length } = text;
  for (let at = 0; at < length;) {
    const first = fold(text.charCodeAt(at));
    if (first <= BREAK) at++;
    else at = pushWord(text, length, at, first, tokens);
  }
}

/** Reads the word that starts at `start` with the folded letter `letter`; returns where it ends. */
function pushWord(text: string, length: number, start: number, letter: number, tokens: Tokens): number {
  const ascii = ASCII;
  let hash = 0;
  let size = 0;
  let end = start;
  let at = start;
  while (at < length) {
    const from = at;
    while (letter > BREAK && letter < SEVERAL) {
      hash = withLetter(hash, letter);
      if (++at === length) break;
      const code = text.charCodeAt(at);
      letter = code < 128 ? ascii[code]! : foldWide(code);
    }
    if (at > from) {
      size += at - from;
      end = at;
      if (at === length) break;
    }
    if (letter === BREAK && !joinsLetters(text, length, at)) break;
    if (letter >= SEVERAL) for (let rest = letter & 0xffffff; rest > 0; rest >>>= 8, size++) hash = withLetter(hash, rest & 0xff);
    at++;
    if (letter === ACCENT || letter >= SEVERAL) end = at;
    if (at < length) letter = fold(text.charCodeAt(at));
  }
  push(tokens, hash, size, start, end);
  return at;
}

/** True for an apostrophe with a letter after it. */
function joinsLetters(text: string, length: number, at: number): boolean {
  const code = text.charCodeAt(at);
  return code !== SPACE && isApostrophe(code) && at + 1 < length && fold(text.charCodeAt(at + 1)) > BREAK;
}

function push(tokens: Tokens, hash: number, size: number, start: number, end: number): void {
  const at = tokens.count;
  if (at === tokens.size.length) grow(tokens);
  tokens.count = at + 1;
  tokens.hash[at] = hash;
  tokens.size[at] = size > LONGEST ? LONGEST : size;
  tokens.start[at] = start;
  tokens.end[at] = end;
}

function grow(tokens: Tokens): void {
  const larger = createTokens(tokens.size.length * 2);
  for (const array of ['hash', 'size', 'start', 'end'] as const) larger[array].set(tokens[array]);
  Object.assign(tokens, { hash: larger.hash, size: larger.size, start: larger.start, end: larger.end });
}
