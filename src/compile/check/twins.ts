import { reportOf, type Check } from './check';

/** No two entries are explained by the same sentence: it would be wrong, or useless, for one of them. */
export const checkTwins: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'twins');
  for (const field of ['gist', 'more'] as const) {
    const texts = new Map<string, string>();
    for (const entry of glossary.entries) {
      const first = texts.get(entry[field]);
      if (first !== undefined) at(entry, [field], `${first} has the same ${field}: say what makes them differ`);
      texts.set(entry[field], entry.id);
    }
  }
  return findings;
};
