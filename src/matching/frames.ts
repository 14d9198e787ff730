import type { Tokens } from './tokens';

const set = (words: string) => new Set(words.split(' '));

/** Who has an illness: *people with MS*, *diagnosed with MS*. */
const WHO = set(
  'people person persons patient patients adult adults child children woman women man men individuals those someone anyone everyone baby babies infant infants diagnosed living live born participants',
);
/** What is said of an illness: *symptoms of MS*, *treatment for MS*. */
const WHAT = set(
  'symptom symptoms treatment treatments diagnosis diagnosed cause causes course sufferers patients medicine medicines drug drugs therapy',
);
/** What one does about it: *treat MS*. */
const DO = set('treat treats treating treated develop develops developing prevent prevents preventing diagnose diagnosing');
const AFTER = set('patient patients symptom symptoms sufferers');
/** *She had a seizure*: a person, a verb of having, and words that may stand before the form. */
const PERSON = set(
  'i he she you we they who ive hes shes son daughter mother father wife husband baby child mom dad brother sister patient',
);
const HAVE = set('have has had having suffer suffers suffered develop developed caught');
const BETWEEN = set('a an the some any no another bad severe mild terrible');

/**
 * The words around a form, from `first` to `last`, that speak of it as of an illness, whichever it is: *people with …*, *symptoms of …*,
 * *treating …*, *she had a …*, *… patients*. Undefined when there are none.
 */
export function illnessFrame({ text, start, end, count }: Tokens, first: number, last: number): string | undefined {
  const wordAt = (at: number) => (at < 0 || at >= count ? '' : text.slice(start[at], end[at]).toLowerCase().replace(/['’]/g, ''));
  const [two, one] = [wordAt(first - 2), wordAt(first - 1)];
  const isSaid = one === 'with' ? WHO.has(two) : (one === 'of' || one === 'for') && WHAT.has(two);
  if (isSaid) return text.slice(start[first - 2], end[last]);
  if (DO.has(one)) return text.slice(start[first - 1], end[last]);
  const verb = BETWEEN.has(one) ? first - 2 : first - 1;
  if (HAVE.has(wordAt(verb)) && PERSON.has(wordAt(verb - 1))) return text.slice(start[verb - 1], end[last]);
  return AFTER.has(wordAt(last + 1)) ? text.slice(start[first], end[last + 1]) : undefined;
}
