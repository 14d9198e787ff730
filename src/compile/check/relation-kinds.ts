import type { Kind, RelationType } from '@/glossary/schema';
import { reportOf, type Check } from './check';

/** Kinds that cannot stand at an end of a relation; what they would say is nearly always the edge written backward. */
const IMPOSSIBLE: Partial<Record<RelationType, { from: readonly Kind[]; to: readonly Kind[] }>> = {
  'tested-by': {
    from: ['test', 'treatment', 'activity', 'care'],
    to: ['condition', 'symptom', 'body-part', 'body-process', 'treatment', 'medicine', 'risk', 'activity', 'care'],
  },
  'symptom-of': {
    from: ['test', 'treatment', 'medicine', 'care', 'activity'],
    to: ['test', 'treatment', 'medicine', 'care', 'activity', 'body-part'],
  },
  'helps-with': { from: ['condition', 'symptom', 'test'], to: ['test', 'medicine'] },
  'may-cause': { from: ['test'], to: ['test', 'treatment', 'medicine', 'care', 'body-part'] },
  'risk-for': { from: ['test'], to: ['test', 'treatment', 'medicine', 'care', 'body-part'] },
};

/** The kinds at the ends of a relation fit what it says. */
export const checkRelationKinds: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'relation-kinds');
  const kinds = new Map(glossary.entries.map(({ id, kind }) => [id, kind]));
  for (const entry of glossary.entries)
    for (const [index, { type, to }] of entry.relations.entries()) {
      const rule = IMPOSSIBLE[type];
      const kind = kinds.get(to);
      if (rule === undefined || kind === undefined) continue;
      if (rule.from.includes(entry.kind) || rule.to.includes(kind))
        at(
          entry,
          ['relations', index, 'type'],
          `"${entry.id} (${entry.kind}) ${type} ${to} (${kind})": does the edge run the other way?`,
        );
    }
  return findings;
};

/** Kinds of which a reader expects to see how they are linked. */
const LINKED: ReadonlySet<Kind> = new Set(['condition', 'symptom', 'test', 'treatment']);

/** Relations, of either direction, that an entry of such a kind has at least. */
const LINKS = 3;

/** Conditions, symptoms, tests and treatments are linked with at least three others, counting both directions. */
export const checkRelationCount: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'relation-count');
  const counts = new Map<string, number>();
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { id, relations } of glossary.entries)
    for (const { to } of relations) {
      count(id);
      count(to);
    }
  for (const entry of glossary.entries) {
    const links = counts.get(entry.id) ?? 0;
    if (LINKED.has(entry.kind) && links < LINKS)
      at(entry, ['relations'], `a ${entry.kind} needs ${LINKS} relations, this has ${links}`);
  }
  return findings;
};
