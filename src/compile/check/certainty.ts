import { isCausal } from '@/glossary/relations';
import { reportOf, type Check } from './check';

/** Words that state a cause without a doubt; `may cause` and `can be caused by` leave one. */
const CERTAIN =
  /\b(causes|prevents|leads to|results in)\b|(?<!\b(?:may|can|might|could|often|sometimes|to|be|usually|partly|mostly|not) )\bcaused by\b/i;

/** A text states a cause only when a relation of the entry, of either direction, has established evidence. */
export const checkCertainty: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'certainty');
  const established = new Set(
    glossary.entries.flatMap(({ id, relations }) =>
      relations.flatMap(({ type, evidence, to }) => (isCausal(type) && evidence === 'established' ? [id, to] : [])),
    ),
  );
  for (const entry of glossary.entries)
    for (const field of ['gist', 'more'] as const) {
      const found = CERTAIN.exec(entry[field])?.[0];
      if (found !== undefined && !established.has(entry.id))
        at(entry, [field], `${field} says "${found}", but no relation has established evidence: say "may" or "is linked with"`);
    }
  return findings;
};
