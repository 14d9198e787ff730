import { spellings } from './british';
import { numbers } from './plurals';

const NUMERALS = [
  ['1', 'i', 'one'],
  ['2', 'ii', 'two'],
  ['3', 'iii', 'three'],
  ['4', 'iv', 'four'],
  ['5', 'v', 'five'],
];

/**
 * All ways to write a form that the matcher cannot find by rule: British and American spelling, Latin plurals and plurals that stand in
 * front, singulars of plurals, with and without a possessive 's, numbers as digits and numerals. The form itself comes first.
 */
export function variantsOf(form: string): string[] {
  let all = [form];
  for (const more of [possessives, numerals]) all = all.flatMap((text) => [text].concat(more(text)));
  const small = all.map((text) => text.toLowerCase());
  const spelled = small.flatMap((text) => [text].concat(spellings(text)));
  const counted = spelled.flatMap((text) => [text].concat(numbers(text)));
  return [...new Set([form, ...counted.filter((text) => text !== form.toLowerCase())])];
}

/** *Alzheimer's disease* and *Alzheimer disease*, both ways. */
function possessives(form: string): string[] {
  const without = form.replace(/['’]s(?= )/g, '');
  if (without !== form) return [without];
  const owned = form.replace(/(?<![\p{L}'’])(\p{Lu}\p{Ll}{2,}[^s '’-])(?= \p{Ll})/u, "$1's");
  return owned === form ? [] : [owned];
}

/** *Type 2*, *type II* and *type two*, each from each. */
function numerals(form: string): string[] {
  const [, before = '', number = '', after = ''] =
    /^(.*\b(?:type|grade|stage|class|phase|factor)[ -])([1-5]|i{1,3}|iv|v|one|two|three|four|five)\b(.*)$/i.exec(form) ?? [];
  const same = NUMERALS.find((ways) => ways.includes(number.toLowerCase())) ?? [];
  return same.filter((way) => way !== number.toLowerCase()).map((way) => before + way + after);
}
