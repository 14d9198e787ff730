import { isHyphen, isSpace } from './letters';

/** How far to each side a stretch without spaces is looked at, in UTF-16 code units. */
const REACH = 48;

/** Word beginnings that turn a word's meaning when joined by a hyphen: pre-diabetes is no diabetes. */
const TURNING = new Set(['pre', 'pseudo', 'quasi', 'semi', 'hypo', 'hyper', 'sub', 'para', 'peri', 'un', 'co']);

/**
 * True when what stands between two offsets is words of prose: not inside an address, an identifier, a file name, a path, a tag,
 * nor the rest of a compound whose beginning turns its meaning.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  if (hasHump(text, start, end)) return false;
  if (opensFreely(text, start) && closesFreely(text, end)) return true;
  const left = edge(text, start, -1);
  const right = edge(text, end, 1);
  if (left === start && right === end) return true;
  return !isIdentifier(text.slice(left, start), text.slice(start, end), text.slice(end, right));
}

/** Nothing or a space stands before: the common case, told without looking further. */
function opensFreely(text: string, start: number): boolean {
  return start === 0 || isSpace(text.charCodeAt(start - 1));
}

/** Nothing or a space comes after, or one sign of punctuation and then a space. */
function closesFreely(text: string, end: number): boolean {
  if (end >= text.length || isSpace(text.charCodeAt(end))) return true;
  const sign = text.charCodeAt(end);
  const isPunctuation = sign === 0x2c || sign === 0x2e || sign === 0x3b || sign === 0x3a || sign === 0x29;
  return isPunctuation && (end + 1 === text.length || isSpace(text.charCodeAt(end + 1)));
}

/** A small letter with a capital after it inside one word, as in `bloodPressure`. */
function hasHump(text: string, start: number, end: number): boolean {
  let hump = false;
  let capitals = 0;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) {
      capitals++;
      const before = text.charCodeAt(at - 1);
      if (before >= 0x61 && before <= 0x7a) hump = true;
    }
  }
  return hump && end - start > 5 && capitals < 3;
}

/** The end of the stretch without spaces, `REACH` away at most. */
function edge(text: string, from: number, step: 1 | -1): number {
  let at = from;
  for (let left = REACH; left > 0; left--) {
    const next = step === 1 ? at : at - 1;
    if (next < 0 || next >= text.length || isSpace(text.charCodeAt(next))) break;
    at += step;
  }
  return at;
}

/** Signs that part prose from prose even without a space. */
const PARTING = /[()[\]"“”,;…]/;
/** Signs of an address, a tag or a program. */
const MACHINE = /[@_\\=<>{}|~^$#]|:\/\/|::|www\./i;

function isIdentifier(before: string, word: string, after: string): boolean {
  const left = before.split(PARTING).at(-1)!;
  const right = after.split(PARTING, 1)[0]!;
  if (MACHINE.test(left + right) || after.startsWith('()')) return true;
  if (/^[.:][\p{Ll}\p{N}]/u.test(right)) return true;
  if (/[\p{L}\p{N}][.:]$/u.test(left) && !/^\p{Lu}/u.test(word)) return true;
  return isPath(left, right) || isTurned(left);
}

/** A slash at the beginning or the end, or several of them along with a dot or a digit. */
function isPath(left: string, right: string): boolean {
  if (left.startsWith('/') || right.endsWith('/')) return true;
  return /\/.*\//.test(left + right) && /[.\d]\w/.test(left + right);
}

function isTurned(before: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  if (!isHyphen(last)) return false;
  const opening = /\p{L}+$/u.exec(before.slice(0, -1))?.[0] ?? '';
  return TURNING.has(opening.toLowerCase());
}
