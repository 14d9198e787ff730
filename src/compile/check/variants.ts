import { foldForm } from '@/compile/prose';
import type { Claim } from './claims';

/** British spellings by what Americans write; both directions of the matcher's own rules. */
export const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/(?<=o|a|e)edema/, 'edema'],
  [/\boedema/, 'edema'],
  [/haem/, 'hem'],
  [/naem/, 'nem'],
  [/aemi/, 'emi'],
  [/(?<=tum|col|behavi|fav|lab|od|hum)our\b/, 'or'],
  [/(?<=tum|col|behavi|fav|lab|od|hum)our(?=s\b|al|ed|ing)/, 'or'],
  [/\bfibre/, 'fiber'],
  [/(?<=cent|lit)re(?=s?\b)/, 'er'],
  [/paed/, 'ped'],
  [/\boesoph/, 'esoph'],
  [/\boestr/, 'estr'],
  [/orrhoea/, 'orrhea'],
  [/iarrhoea/, 'iarrhea'],
  [/gynaec/, 'gynec'],
  [/anaesth/, 'anesth'],
  [/leukaem/, 'leukem'],
  [/(?<=\w{3})isation/, 'ization'],
  [/(?<=paral|anal)yse(?=[sd]?\b)/, 'yze'],
  [/\bageing\b/, 'aging'],
];

/** A British word of the text, or undefined: `tumour`, `anaemia`. */
export function britishWord(text: string): string | undefined {
  return text.split(/[^\p{L}]+/u).find((word) => BRITISH.some(([pattern]) => pattern.test(word.toLowerCase())));
}

/** True when a rule makes the claim's text of the other's; of two equal texts the later one counts as made. */
export function generatedFrom(claim: Claim, other: Claim, otherIsEarlier: boolean): boolean {
  if (other.kind === 'misspelling') return false;
  const exact = claim.kind === 'abbreviation' || other.kind === 'abbreviation';
  if (exact) return claim.text === other.text && otherIsEarlier;
  const mine = foldForm(claim.text);
  const theirs = foldForm(other.text);
  if (mine === theirs) return otherIsEarlier;
  return mine === `${theirs}s` || mine === `${theirs}es` || (american(mine) === theirs && mine !== theirs);
}

const american = (form: string) => BRITISH.reduce((text, [pattern, to]) => text.replace(pattern, to), form);
