import type { Entry, Relation } from './entry';
import type { Evidence } from './schema';

/** One step of a chain: a relation read from the entry it starts at. */
export interface ChainStep {
  /** Id of the entry that the step starts at; it ends at `relation.to`. */
  from: string;
  relation: Relation;
}

/** How two entries are linked: the fewest steps, and the least certain evidence among them. */
export interface Chain {
  steps: ChainStep[];
  /** Absent when no step claims a cause. */
  weakest?: Evidence;
}

/** Surest first, so that a later place is weaker evidence. */
const CERTAINTY: readonly Evidence[] = ['established', 'likely', 'contested'];

/**
 * The shortest chain of relations from one entry to another, or undefined when nothing links them. Of equally short ones it prefers
 * the one with fewer see-also and not-the-same-as steps, which say nothing about why, then the one with surer evidence.
 */
export function shortestChain(from: string, to: string, entryOf: (id: string) => Entry | undefined): Chain | undefined {
  if (from === to) return { steps: [] };
  const seen = new Set([from]);
  let reached: ChainStep[][] = [[]];
  while (reached.length > 0) {
    const next = nextSteps(reached, from, seen, entryOf);
    const found = next.get(to);
    if (found !== undefined) return chainOf(found);
    for (const id of next.keys()) seen.add(id);
    reached = [...next.values()];
  }
  return undefined;
}

/** The best way, one step longer, to each entry not seen before. */
function nextSteps(
  reached: readonly ChainStep[][],
  start: string,
  seen: ReadonlySet<string>,
  entryOf: (id: string) => Entry | undefined,
): Map<string, ChainStep[]> {
  const next = new Map<string, ChainStep[]>();
  for (const steps of reached) {
    const from = steps.at(-1)?.relation.to ?? start;
    for (const relation of entryOf(from)?.relations ?? []) {
      if (seen.has(relation.to)) continue;
      const way = [...steps, { from, relation }];
      const best = next.get(relation.to);
      if (best === undefined || cost(way) < cost(best)) next.set(relation.to, way);
    }
  }
  return next;
}

/** Vague steps weigh more than all evidence of a chain together; evidence decides among the rest. */
function cost(steps: readonly ChainStep[]): number {
  return steps.reduce((sum, { relation: { type, evidence } }) => {
    const vague = type === 'see-also' || type === 'confused-with';
    return sum + (vague ? 1000 : 0) + (evidence === undefined ? 0 : CERTAINTY.indexOf(evidence));
  }, 0);
}

function chainOf(steps: ChainStep[]): Chain {
  const places = steps.flatMap(({ relation: { evidence } }) => (evidence === undefined ? [] : [CERTAINTY.indexOf(evidence)]));
  const weakest = CERTAINTY[Math.max(-1, ...places)];
  return weakest === undefined ? { steps } : { steps, weakest };
}
