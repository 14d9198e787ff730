import { attributeOf, dataOf, elementsIn, headOf, htmlOf, nameOf, parentOf, textsIn } from './dom';
import { traitsOf, UNSEEN } from './tags';

/** A page that names no language is judged by this many characters of its text. */
const SAMPLE = 2000;

/** Fewer words than this tell nothing, and the page counts as English. */
const FEWEST_WORDS = 40;

/** A fifth of running English, at the least, is made of these; none is as common in the languages of western Europe. */
const STOP_WORDS = new Set(
  'the of and to in a is that for it as was with be on by at this have are or an not you from'.split(' '),
);

/** Two in five words of an English text are stop words, of a list of names still one in twenty. */
const LEAST_SHARE = 0.05;

/** True for `en`, `en-US`, `EN_gb`. */
export const isEnglish = (tag: string): boolean => /^\s*en(?:glish)?(?:[-_]|\s*$)/i.test(tag);

/** The language that a document names for itself, if it does. */
export function namedLanguage(document: Document): string | undefined {
  const html = htmlOf(document);
  const named = html && (attributeOf(html, 'lang') || attributeOf(html, 'xml:lang'));
  if (named) return named;
  const head = headOf(document);
  const [meta] = head ? elementsIn(head, 'meta[http-equiv="content-language" i]') : [];
  return (meta && attributeOf(meta, 'content')) || undefined;
}

/** True unless the page names another language, or names none and its first 2,000 characters are plainly not English. */
export function isPageEnglish(document: Document): boolean {
  const named = namedLanguage(document);
  if (named !== undefined) return isEnglish(named);
  return looksEnglish(sampleOf(document));
}

/** The stop-word test: true for a text too short to tell. */
export function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const foreign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(text);
  if (words.length < FEWEST_WORDS) return !foreign;
  return words.filter((word) => STOP_WORDS.has(word)).length >= words.length * LEAST_SHARE;
}

function sampleOf(document: Document): string {
  const html = htmlOf(document);
  let text = '';
  for (const node of html ? textsIn(html) : []) {
    if (traitsOf(nameOf(parentOf(node) as Element)) & UNSEEN) continue;
    text += ` ${dataOf(node).trim().slice(0, SAMPLE)}`;
    if (text.length >= SAMPLE) break;
  }
  return text;
}
