import { fold, isHyphen, isSpace, UNSEEN } from './letters';

/** What stands between two words: nothing that joins them. */
export const PARTED = 0;
/** Spaces, a hyphen, or a dot after one or two letters: the words stand side by side. */
export const BESIDE = 1;

/** More than this between two words, in UTF-16 code units, parts them. */
const WIDEST = 12;
const DOT = 0x2e;
const LINE = 0x0a;

/**
 * Tells how the word that ends at `from` and the word that starts at `to` stand to each other; `size` counts the letters of the first.
 * Any other single sign joins them as itself (its code is returned and hashed with the letters), so that it joins them only in a form
 * that is written with it: *HIV/AIDS*, *A&E*.
 */
export function gapBetween(text: string, from: number, to: number, size: number): number {
  if (to - from === 1) return gapOf(text.charCodeAt(from), size);
  if (to - from > WIDEST) return PARTED;
  let gap = BESIDE;
  let lines = 0;
  let signs = 0;
  let spaced = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE && ++lines > 1) return PARTED;
    if (isSpace(code)) spaced = true;
    else if (fold(code) !== UNSEEN) {
      // A dash between spaces parts; a hyphen at a line's end does not.
      if (++signs > 1 || (spaced && isHyphen(code))) return PARTED;
      gap = gapOf(code, size);
    }
  }
  return gap;
}

/** The gap that one character makes. A dot joins after a short word only: *H. pylori*, *St. John's wort*. */
function gapOf(code: number, size: number): number {
  if (code === 0x20 || isSpace(code) || isHyphen(code)) return BESIDE;
  return code === DOT && size <= 2 ? BESIDE : code;
}
