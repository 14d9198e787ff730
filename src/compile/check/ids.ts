import { ID } from '@/glossary/schema';
import { foldForm } from '@/compile/prose';
import { reportOf, type Check } from './check';

/** An id is its file's name, in a topic's folder, and no two entries share one; nor do two share a name. */
export const checkIds: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'id');
  const ids = new Map<string, string>();
  for (const entry of glossary.entries) {
    const file = glossary.origins.get(entry)?.file ?? '';
    const [, topic = '', name = '', ...deeper] = file.split('/');
    if (deeper.length > 0 || !ID.test(topic)) at(entry, ['id'], `put the file into entries/<topic>/${entry.id}.yaml`);
    else if (name !== `${entry.id}.yaml`)
      at(entry, ['id'], `the file is called ${name}: call it ${entry.id}.yaml or mend the id`);
    const first = ids.get(entry.id);
    if (first !== undefined) at(entry, ['id'], `${first} has the id ${entry.id} too: keep one of them`);
    ids.set(entry.id, file);
  }
  return findings;
};

/** No two entries share a preferred name. */
export const checkNames: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'name');
  const names = new Map<string, string>();
  for (const entry of glossary.entries) {
    const first = names.get(foldForm(entry.name));
    if (first !== undefined) at(entry, ['name'], `${first} has the name "${entry.name}" too: give each its own`);
    names.set(foldForm(entry.name), entry.id);
  }
  return findings;
};
