import { fold, isHyphen, isSpace, UNSEEN } from './letters';

/** What stands between two words: nothing that joins them. */
export const PARTED = 0;
/** A space, a hyphen, or a dot after one or two letters: the words stand side by side. */
export const BESIDE = 1;
/** A slash or a comma joins words too, but only in a form that has it; its code is hashed with the letters. */
export const SLASH = 0x2f;
export const COMMA = 0x2c;

/** More than this between two words, in UTF-16 code units, parts them. */
const WIDEST = 12;

/** Tells how the word that ends at `from` and the word that starts at `to` stand to each other; `size`: letters of the first. */
export function gapBetween(text: string, from: number, to: number, size: number): number {
  if (to - from === 1) return gapOf(text.charCodeAt(from), size);
  if (to - from > WIDEST) return PARTED;
  let gap = BESIDE;
  let lines = 0;
  let seen = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a && ++lines > 1) return PARTED;
    if (isSpace(code) || (fold(code) === UNSEEN && !isHyphen(code))) seen = true;
    else if (seen || gap !== BESIDE || at > from) return PARTED;
    else {
      gap = gapOf(code, size);
      if (gap === PARTED) return PARTED;
      seen = gap === SLASH;
    }
  }
  return gap;
}

/** The gap that one character makes. A dot joins after a short word only: *H. pylori*, *St. John's wort*. */
function gapOf(code: number, size: number): number {
  if (code === 0x20 || isSpace(code) || isHyphen(code)) return BESIDE;
  if (code === SLASH || code === COMMA) return code;
  return code === 0x2e && size <= 2 ? BESIDE : PARTED;
}
