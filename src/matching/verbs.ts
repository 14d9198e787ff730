import type { Tokens } from './tokens';

/** Words after which no noun comes: what follows *will*, *can* or *you* is a verb. *To* is none of them: *due to stroke*. */
const BEFORE_VERBS = new Set(
  (
    'will would can could may might must shall should cannot i you we they he she who let lets ll don didn doesn won couldn wouldn dont didnt ' +
    'doesnt wont couldnt wouldnt'
  ).split(' '),
);

/** True when the word stands where only a verb can: after a modal verb or a pronoun, adverbs in -ly apart. */
export function isVerbAt({ text, start, end }: Tokens, at: number): boolean {
  const wordAt = (place: number) => text.slice(start[place], end[place]).toLowerCase().replace(/['’]/g, '');
  let before = at - 1;
  while (before > 0 && wordAt(before).endsWith('ly')) before--;
  if (before < 0 || !/^[\s]+$/.test(text.slice(end[at - 1], start[at]))) return false;
  return BEFORE_VERBS.has(wordAt(before));
}
