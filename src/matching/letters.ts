/** What `fold` returns for a character that ends a word: a space, a dash, punctuation, a symbol. */
export const BREAK = 0;
/** What `fold` returns for a character nobody sees: a soft hyphen, a zero-width space, a direction mark. */
export const UNSEEN = -1;
/** What `fold` returns for a mark that belongs to the letter before it, such as a combining accent. */
export const ACCENT = -2;
/** Small s and y, as folded. */
export const S = 0x73;
export const Y = 0x79;
/** Letters that fold to more than one letter stand above this, eight bits a letter, the first letter lowest. */
export const SEVERAL = 0x1000000;

/**
 * Folds one UTF-16 code unit to how a form is compared: small letters without accents, ASCII digits; other alphabets stay as they are.
 * Returns the folded letter, `SEVERAL` + letters, or one of `BREAK`, `UNSEEN`, `ACCENT`. No locale takes part: İ and ı are both i.
 */
export function fold(code: number): number {
  return code < 128 ? ASCII[code]! : foldWide(code);
}

/** True for the characters that stand for an apostrophe in a word: ' ’ ʼ ＇ ′ ´ ‘ `. */
export function isApostrophe(code: number): boolean {
  return (
    code === 0x27 ||
    code === 0x2019 ||
    (code > 0x5f && (code === 0x60 || code === 0xb4 || code === 0x2bc || code === 0x2018 || code === 0x2032 || code === 0xff07))
  );
}

/** True for the hyphens that join the words of a form; a long dash or a minus sign with spaces does not. */
export function isHyphen(code: number): boolean {
  return (
    code === 0x2d ||
    (code > 0xac && ((code >= 0x2010 && code <= 0x2013) || code === 0x2212 || code === 0xfe63 || code === 0xff0d))
  );
}

/** True for white space of any width, line ends included. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    (code > 0x9f &&
      (code === 0xa0 ||
        code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000))
  );
}

/** Folds of the first 128 characters; the hot loop reads them itself. */
export const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : BREAK;
});

/** Letters that Unicode does not take apart, and what a reader would type for them. */
const WHOLE: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ſ: 's',
  ŀ: 'l',
  ŧ: 't',
  ĳ: 'ij',
  ŉ: 'n',
  µ: 'μ',
  ς: 'σ',
};

/** Folds met so far, from ` ` to the end of the Greek block: 0 stands for not met, so results are kept plus 3. */
const latin = new Int32Array(0x400);
const latinMore = new Int32Array(0x100);

/** `fold` for what is not ASCII. */
export function foldWide(code: number): number {
  if (code < 0x400) return (latin[code] ||= foldLatin(code) + 3) - 3;
  if (code >= 0x1e00 && code < 0x1f00) return (latinMore[code - 0x1e00] ||= foldLatin(code) + 3) - 3;
  if (code < 0x1ab0) return code === 0x1680 ? BREAK : code === 0x180e ? UNSEEN : code;
  if (code < 0x2c00) return foldSymbol(code);
  if (code < 0xd800)
    return (code >= 0x2e00 && code < 0x2e80) || (code >= 0x3000 && code < 0x3021) || code === 0x30fb ? BREAK : code;
  if (code < 0xe000) return foldSurrogate(code);
  return foldForm(code);
}

/** Latin with accents, Greek, and the marks between them. */
function foldLatin(code: number): number {
  if (code >= 0x300 && code < 0x370) return code === 0x34f ? UNSEEN : ACCENT;
  if (code === 0xad) return UNSEEN;
  const letter = String.fromCharCode(code).toLowerCase();
  const plain = WHOLE[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
  if (!/^\p{L}+$/u.test(plain) || code === 0xaa || code === 0xba || (code >= 0x2b0 && code < 0x300)) return BREAK;
  const known = WHOLE[plain] ?? plain;
  return known.length === 1 ? known.charCodeAt(0) : several(known);
}

/** General punctuation, currency, letter-like signs, arrows, numbers set low or high. */
function foldSymbol(code: number): number {
  if (code < 0x1e00) return code < 0x1b00 || code >= 0x1dc0 ? ACCENT : code;
  if (code < 0x2000) return code;
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069))
    return UNSEEN;
  if (code >= 0x20d0 && code < 0x2100) return ACCENT;
  if (code >= 0x2080 && code <= 0x2089) return code - 0x2080 + 0x30;
  if (code === 0x212a) return 0x6b;
  return code === 0x212b ? 0x61 : BREAK;
}

/** Emoji end a word; letters beyond the basic plane are letters of which only the first half counts. */
function foldSurrogate(code: number): number {
  if (code >= 0xdc00) return ACCENT;
  return code >= 0xd83c && code <= 0xd83e ? BREAK : code;
}

/** Ligatures, variation selectors, full-width forms. */
function foldForm(code: number): number {
  if (code >= 0xfb00 && code <= 0xfb06) return several(['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'][code - 0xfb00]!);
  if ((code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff) return UNSEEN;
  if (code >= 0xfe20 && code <= 0xfe2f) return ACCENT;
  if (code >= 0xff01 && code <= 0xff5e) return ASCII[code - 0xfee0]!;
  return (code >= 0xfe10 && code <= 0xfe6f) || code > 0xffdf || (code > 0xff5e && code < 0xff66) || code < 0xf900 ? BREAK : code;
}

function several(letters: string): number {
  return [...letters].reduce((all, letter, at) => all + letter.charCodeAt(0) * 2 ** (8 * at), 0) + SEVERAL;
}
