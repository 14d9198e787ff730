import { ACCENT, BREAK, fold, isApostrophe, SEVERAL } from './letters';
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
  tokens.text = text;
  tokens.count = 0;
  if (tokens.size.length > ROOM && text.length < ROOM) Object.assign(tokens, createTokens(), { text });
  let hash = 0;
  let size = 0;
  let start = 0;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = fold(code);
    if (letter > BREAK) {
      if (size === 0) start = at;
      end = at + 1;
      if (letter < SEVERAL) {
        hash = withLetter(hash, letter);
        size++;
      } else {
        for (let rest = letter & 0xffffff; rest > 0; rest >>>= 8) {
          hash = withLetter(hash, rest & 0xff);
          size++;
        }
      }
    } else if (size > 0) {
      if (letter === ACCENT) end = at + 1;
      if (letter !== BREAK || (isApostrophe(code) && fold(text.charCodeAt(at + 1)) > BREAK)) continue;
      push(tokens, hash, size, start, end);
      hash = 0;
      size = 0;
    }
  }
  if (size > 0) push(tokens, hash, size, start, end);
}

function push(tokens: Tokens, hash: number, size: number, start: number, end: number): void {
  if (tokens.count === tokens.size.length) grow(tokens);
  const at = tokens.count++;
  tokens.hash[at] = hash;
  tokens.size[at] = size > LONGEST ? LONGEST : size;
  tokens.start[at] = start;
  tokens.end[at] = end;
}

function grow(tokens: Tokens): void {
  const { hash, size, start, end } = tokens;
  const larger = createTokens(size.length * 2);
  larger.hash.set(hash);
  larger.size.set(size);
  larger.start.set(start);
  larger.end.set(end);
  tokens.hash = larger.hash;
  tokens.size = larger.size;
  tokens.start = larger.start;
  tokens.end = larger.end;
}
