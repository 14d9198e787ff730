import type { EntryFile } from '@/glossary/schema';
import { reportOf, type Check } from './check';

/** How the codes of each system look. */
const CODES: Record<keyof EntryFile['codes'], RegExp> = {
  mesh: /^D\d{6,9}$/,
  icd10cm: /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/,
  hpo: /^HP:\d{7}$/,
  mondo: /^MONDO:\d{7}$/,
  doid: /^DOID:\d+$/,
  umls: /^C\d{7}$/,
};

/** A code looks like one of its system. */
export const checkCodes: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'code');
  for (const entry of glossary.entries)
    for (const system of Object.keys(CODES) as (keyof EntryFile['codes'])[]) {
      const code = entry.codes[system];
      if (code !== undefined && !CODES[system].test(code)) at(entry, ['codes', system], `${code} is no code of ${system}`);
    }
  return findings;
};
