import { ACCENT, ASCII, BREAK, fold, foldWide, isApostrophe, SEVERAL, SPACE } from './letters';
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
  /** UTF-16 offsets into the text, end exclusive. */
  start: Int32Array;
  end: Int32Array;
}

/** Words kept room for; a text with more makes the arrays grow for that text only. */
const ROOM = 1024;
/** Arrays longer than this are not kept for the next text. */
const LARGE = 16 * ROOM;

/** Arrays for the words of a text, to be filled by `split`. */
export function createTokens(room = ROOM): Tokens {
  return {
    text: '',
    count: 0,
    hash: new Int32Array(room),
    size: new Int32Array(room),
    start: new Int32Array(room),
    end: new Int32Array(room),
  };
}

/** Splits the text into words. Time is linear in the text's length. */
export function split(text: string, tokens: Tokens): void {
  if (tokens.size.length > LARGE) Object.assign(tokens, createTokens());
  tokens.text = text;
  tokens.count = 0;
  const ascii = ASCII;
  const { length } = text;
  for (let at = 0; at < length;) {
    const start = at;
    let hash = 0;
    let code = text.charCodeAt(at);
    let letter = code < 128 ? ascii[code]! : foldWide(code);
    while (letter > BREAK && letter < SEVERAL) {
      hash = withLetter(hash, letter);
      if (++at === length) break;
      code = text.charCodeAt(at);
      letter = code < 128 ? ascii[code]! : foldWide(code);
    }
    if (at === length || (letter === BREAK && (code === SPACE || !isApostrophe(code)))) {
      if (at > start) push(tokens, hash, at - start, start, at);
      at++;
    } else if (at === start && letter < SEVERAL) at++;
    else at = pushOddWord(text, start, tokens);
  }
}

/** Reads a word that has more than plain letters: accents, unseen characters, apostrophes, ligatures. Returns where it ends. */
function pushOddWord(text: string, start: number, tokens: Tokens): number {
  let hash = 0;
  let size = 0;
  let end = start;
  let at = start;
  for (; at < text.length; at++) {
    const letter = fold(text.charCodeAt(at));
    if (letter === BREAK && !joinsLetters(text, at)) break;
    if (letter > BREAK || letter === ACCENT) end = at + 1;
    if (letter > BREAK && letter < SEVERAL) {
      hash = withLetter(hash, letter);
      size++;
    } else if (letter >= SEVERAL) {
      for (let rest = letter & 0xffffff; rest > 0; rest >>>= 8, size++) hash = withLetter(hash, rest & 0xff);
    }
  }
  push(tokens, hash, size, start, end);
  return at;
}

/** True for an apostrophe with a letter after it. */
function joinsLetters(text: string, at: number): boolean {
  return isApostrophe(text.charCodeAt(at)) && at + 1 < text.length && fold(text.charCodeAt(at + 1)) > BREAK;
}

function push(tokens: Tokens, hash: number, size: number, start: number, end: number): void {
  const at = tokens.count;
  if (at === tokens.size.length) grow(tokens);
  tokens.count = at + 1;
  tokens.hash[at] = hash;
  tokens.size[at] = size;
  tokens.start[at] = start;
  tokens.end[at] = end;
}

function grow(tokens: Tokens): void {
  const larger = createTokens(tokens.size.length * 2);
  for (const array of ['hash', 'size', 'start', 'end'] as const) larger[array].set(tokens[array]);
  Object.assign(tokens, { hash: larger.hash, size: larger.size, start: larger.start, end: larger.end });
}
