import type { RelationType } from './schema';
import { CAUSAL_TYPES } from './vocabulary';

/** Types that say the same both ways, so that their inverse is themselves. */
const SYMMETRIC_TYPES: ReadonlySet<RelationType> = new Set(['confused-with', 'see-also']);

/** True for the types that claim a cause, which need evidence and a source. */
export function isCausal(type: RelationType): boolean {
  return (CAUSAL_TYPES as readonly RelationType[]).includes(type);
}

/** True for the types that read the same from both ends. */
export function isSymmetric(type: RelationType): boolean {
  return SYMMETRIC_TYPES.has(type);
}

/** Locale key of the words between two names: `relation.isA` reads forward, `relation.isAInverse` backward. */
export function relationKey(type: RelationType, inverse: boolean): RelationKey {
  return inverse && !isSymmetric(type) ? RELATION_KEYS[type][1] : RELATION_KEYS[type][0];
}

const RELATION_KEYS = {
  'is-a': ['relation.isA', 'relation.isAInverse'],
  'part-of': ['relation.partOf', 'relation.partOfInverse'],
  'may-cause': ['relation.mayCause', 'relation.mayCauseInverse'],
  'symptom-of': ['relation.symptomOf', 'relation.symptomOfInverse'],
  'risk-for': ['relation.riskFor', 'relation.riskForInverse'],
  'helps-with': ['relation.helpsWith', 'relation.helpsWithInverse'],
  'tested-by': ['relation.testedBy', 'relation.testedByInverse'],
  affects: ['relation.affects', 'relation.affectsInverse'],
  'confused-with': ['relation.confusedWith', 'relation.confusedWith'],
  'see-also': ['relation.seeAlso', 'relation.seeAlso'],
} as const satisfies Record<RelationType, readonly [string, string]>;

/** A locale key that words a relation, with `$1` for the entry it starts at and `$2` for the other. */
export type RelationKey = (typeof RELATION_KEYS)[RelationType][number];
