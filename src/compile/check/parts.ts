import { reportOf, type Check } from './check';

/** The parts of a word stand in parts.yaml. */
export const checkEntryParts: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'part');
  const known = new Set(glossary.parts.map(({ part }) => part));
  for (const entry of glossary.entries)
    for (const [index, part] of entry.parts.entries())
      if (!known.has(part)) at(entry, ['parts', index], `${part} does not stand in parts.yaml: add it there, or leave it out`);
  return findings;
};

/** Each word part stands once, with its hyphen on the side of its type, two different words that show it, and exceptions that hold its letters and are needed. */
export const checkParts: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'parts');
  const seen = new Set<string>();
  for (const written of glossary.parts) {
    const { part, type, examples, except = [], ambiguous } = written;
    const letters = part.replace(/(?:io|[aeio])?-/g, '');
    const shape = type === 'suffix' ? /^-[a-z]+$/ : /^[a-z]+-$/;
    if (!shape.test(part)) at(written, ['part'], `a ${type} is written ${type === 'suffix' ? '-penia' : 'sarco-'}`);
    if (seen.has(part)) at(written, ['part'], `${part} stands twice`);
    if (examples[0] === examples[1]) at(written, ['examples'], 'give two different words');
    if (ambiguous && except.length > 0)
      at(written, ['except'], `${part} is ambiguous, so nothing is guessed with it: leave its exceptions out`);
    except.forEach((word, place) => {
      if (!word.includes(letters))
        at(written, ['except', place], `${word} does not hold ${letters}, so ${part} needs no exception for it`);
    });
    seen.add(part);
  }
  return findings;
};
