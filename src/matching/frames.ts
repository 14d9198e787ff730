import { wordSet } from './hash';
import type { Tokens } from './tokens';

/** Who has an illness: *people with MS*, *diagnosed with MS*. */
const WHO = wordSet(
  'people person persons patient patients adult adults child children woman women man men individuals those someone anyone everyone baby babies infant infants diagnosed living live born participants',
);
/** What is said of an illness: *symptoms of MS*, *treatment for MS*. */
const WHAT = wordSet(
  'symptom symptoms treatment treatments diagnosis diagnosed cause causes course sufferers patients medicine medicines drug drugs therapy',
);
const WITH = wordSet('with');
const OF = wordSet('of for');
/** What one does about it: *treat MS*. */
const DO = wordSet('treat treats treating treated develop develops developing prevent prevents preventing diagnose diagnosing');
const AFTER = wordSet('patient patients symptom symptoms sufferers');
/** *She had a seizure*: a person, a verb of having, and words that may stand before the form. */
const PERSON = wordSet(
  'i he she you we they who ive hes shes son daughter mother father wife husband baby child mom dad brother sister patient',
);
const HAVE = wordSet('have has had having suffer suffers suffered develop developed caught');
const BETWEEN = wordSet('a an the some any no another bad severe mild terrible');

/**
 * The words around a form, from `first` to `last`, that speak of it as of an illness, whichever it is: *people with …*, *symptoms of …*,
 * *treating …*, *she had a …*, *… patients*. Undefined when there are none.
 */
export function illnessFrame({ text, hash, start, end, count }: Tokens, first: number, last: number): string | undefined {
  const is = (words: ReadonlySet<number>, at: number) => at >= 0 && at < count && words.has(hash[at]!);
  const isSaid = (is(WITH, first - 1) && is(WHO, first - 2)) || (is(OF, first - 1) && is(WHAT, first - 2));
  if (isSaid) return text.slice(start[first - 2], end[last]);
  if (is(DO, first - 1)) return text.slice(start[first - 1], end[last]);
  const verb = is(BETWEEN, first - 1) ? first - 2 : first - 1;
  if (is(HAVE, verb) && is(PERSON, verb - 1)) return text.slice(start[verb - 1], end[last]);
  return is(AFTER, last + 1) ? text.slice(start[first], end[last + 1]) : undefined;
}
