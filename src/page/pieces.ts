import type { RunText } from './run';
import { Texts } from './texts';

/** A piece is at least this long, in UTF-16 code units: reading it takes well under a millisecond. */
export const SHORTEST_PIECE = 8192;

/** How far a piece may reach for the end of a line or sentence, and then for a space. */
const TO_SENTENCE = 2048;
const TO_SPACE = 8192;

const LONGEST_PIECE = SHORTEST_PIECE + TO_SPACE;

/**
 * A run in pieces short enough to be read one at a time, cut where a line, a sentence, or a word ends. A text that grows at its end
 * keeps its pieces but the last.
 */
export function* piecesOf(run: RunText): Generator<RunText, undefined> {
  const { text } = run;
  const texts = new Texts(run);
  let from = 0;
  while (text.length - from > LONGEST_PIECE) {
    const end = endFrom(text, from + SHORTEST_PIECE);
    // A piece's share of the nodes now, so that no mark at the end has them all looked for.
    texts.reach(end);
    yield { ...run, text: text.slice(from, end), from, texts };
    from = end;
  }
  texts.reach(text.length);
  yield { ...run, text: text.slice(from), from, texts };
}

/** True for a text that makes more than one piece. */
export const isLong = (text: string): boolean => text.length > LONGEST_PIECE;

/** True when there are two characters that can be seen: the shortest form has two letters. */
export function isReadable(text: string): boolean {
  let seen = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x20 && ++seen === 2) return true;
  return false;
}

function endFrom(text: string, at: number): number {
  for (let end = at; end < at + TO_SENTENCE; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || (code === 0x2e && text.charCodeAt(end + 1) === 0x20)) return end + 1;
  }
  for (let end = at; end < at + TO_SPACE; end++) if (text.charCodeAt(end) <= 0x20) return end + 1;
  return at + TO_SPACE;
}
