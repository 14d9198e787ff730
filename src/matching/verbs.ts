import { wordSet } from './hash';
import { isSpace, Y } from './letters';
import type { Tokens } from './tokens';

/** Words after which no noun comes: what follows *will*, *can* or *you* is a verb. *To* is none of them: *due to stroke*. */
const BEFORE_VERBS = wordSet(
  'will would can could may might must shall should cannot i you we they he she who let lets ll don didn doesn won couldn wouldn dont didnt ' +
    'doesnt wont couldnt wouldnt',
);

/** True when the word stands where only a verb can: after a modal verb or a pronoun, adverbs in -ly apart. */
export function isVerbAt(tokens: Tokens, at: number): boolean {
  let before = at - 1;
  while (before > 0 && isAdverb(tokens, before)) before--;
  return before >= 0 && BEFORE_VERBS.has(tokens.hash[before]!) && isSpaced(tokens, at);
}

const isAdverb = ({ text, end, last }: Tokens, at: number): boolean =>
  last[at] === Y && (text.charCodeAt(end[at]! - 2) | 0x20) === 0x6c;

/** True when nothing but space stands before a word. */
function isSpaced({ text, start, end }: Tokens, at: number): boolean {
  for (let place = end[at - 1]!; place < start[at]!; place++) if (!isSpace(text.charCodeAt(place))) return false;
  return end[at - 1]! < start[at]!;
}
