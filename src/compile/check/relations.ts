import { isCausal, isSymmetric } from '@/glossary/relations';
import type { EntryFile } from '@/glossary/schema';
import { existingIds, reportOf, type Check } from './check';

/** Relations lead to entries that exist, not to their own, and a see-also does not repeat a relation that says more. */
export const checkTargets: Check = (glossary, circumstances) => {
  const { findings, at } = reportOf(glossary, 'relation-target');
  const ids = existingIds(glossary, circumstances);
  for (const entry of glossary.entries)
    for (const [index, { to }] of entry.relations.entries()) {
      const path = ['relations', index, 'to'];
      if (to === entry.id) at(entry, path, 'an entry has no relation to itself');
      else if (!ids.has(to)) at(entry, path, `there is no entry ${to}: mend the id or write the entry`);
    }
  return findings;
};

/** An edge is written once, in one of its two entries: the inverse is made from it. */
export const checkDoubled: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'relation-doubled');
  const edges = new Map<string, string>();
  const pairs = new Map<string, string>();
  const pairOf = (one: string, other: string) => [one, other].sort().join(' ');
  for (const { id, relations } of glossary.entries)
    for (const { type, to } of relations) if (type !== 'see-also') pairs.set(pairOf(id, to), `${id} ${type} ${to}`);
  for (const entry of glossary.entries)
    for (const [index, { type, to }] of entry.relations.entries()) {
      const path = ['relations', index, 'type'];
      const key = `${type} ${isSymmetric(type) ? pairOf(entry.id, to) : `${entry.id} ${to}`}`;
      const said = pairs.get(pairOf(entry.id, to));
      if (edges.has(key)) at(entry, path, `"${entry.id} ${type} ${to}" stands in ${edges.get(key)} already: drop one`);
      else if (type === 'see-also' && said !== undefined) at(entry, path, `"${said}" says more than see-also: drop this`);
      edges.set(key, entry.id);
    }
  return findings;
};

/** A relation that claims a cause has its evidence and a source of this entry. */
export const checkEvidence: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'relation-evidence');
  for (const entry of glossary.entries)
    for (const [index, { type, evidence, source }] of entry.relations.entries()) {
      if (isCausal(type) && evidence === undefined)
        at(entry, ['relations', index], `${type} needs evidence: established, likely or contested`);
      if (isCausal(type) && source === undefined)
        at(entry, ['relations', index], `${type} needs source: the index of one of sources`);
      if (source !== undefined && source >= entry.sources.length)
        at(
          entry,
          ['relations', index, 'source'],
          `there is no source ${source}: they count from 0 to ${entry.sources.length - 1}`,
        );
    }
  return findings;
};

/** Nothing is a kind or a part of itself, however many steps lead there. */
export const checkCycles: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'relation-cycle');
  const entries = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  for (const type of ['is-a', 'part-of'] as const)
    for (const entry of glossary.entries) {
      const way = wayBack(entry, type, entries);
      const index = entry.relations.findIndex((relation) => relation.type === type && relation.to === way[1]);
      if (way.length > 2 && way.every((id) => id >= entry.id))
        at(entry, ['relations', index, 'to'], `${type} runs in a circle: ${way.join(' → ')}`);
    }
  return findings;
};

/** The ids from an entry along one relation type back to itself, or an empty list. */
function wayBack(start: EntryFile, type: 'is-a' | 'part-of', entries: ReadonlyMap<string, EntryFile>): string[] {
  const seen = new Set<string>();
  const ways = [[start.id]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift())
    for (const relation of entries.get(way.at(-1) ?? '')?.relations ?? []) {
      if (relation.type !== type) continue;
      if (relation.to === start.id) return [...way, start.id];
      if (!seen.has(relation.to)) ways.push([...way, relation.to]);
      seen.add(relation.to);
    }
  return [];
}
