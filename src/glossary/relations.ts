import { CAUSAL_TYPES, type RelationType } from './schema';

/** Types that say the same both ways, so that their inverse is themselves. */
export const SYMMETRIC_TYPES: readonly RelationType[] = ['confused-with', 'see-also'];

/** True for the types that claim a cause, which need evidence and a source. */
export function isCausal(type: RelationType): boolean {
  return (CAUSAL_TYPES as readonly RelationType[]).includes(type);
}

/** True for the types that read the same from both ends. */
export function isSymmetric(type: RelationType): boolean {
  return SYMMETRIC_TYPES.includes(type);
}

/** Locale key of the words between two names: `relation.is_a` reads forward, `relation.is_a_inverse` backward. */
export function relationKey(type: RelationType, inverse: boolean): RelationKey {
  return inverse && !isSymmetric(type) ? RELATION_KEYS[type][1] : RELATION_KEYS[type][0];
}

const RELATION_KEYS = {
  'is-a': ['relation.is_a', 'relation.is_a_inverse'],
  'part-of': ['relation.part_of', 'relation.part_of_inverse'],
  'may-cause': ['relation.may_cause', 'relation.may_cause_inverse'],
  'symptom-of': ['relation.symptom_of', 'relation.symptom_of_inverse'],
  'risk-for': ['relation.risk_for', 'relation.risk_for_inverse'],
  'helps-with': ['relation.helps_with', 'relation.helps_with_inverse'],
  'tested-by': ['relation.tested_by', 'relation.tested_by_inverse'],
  affects: ['relation.affects', 'relation.affects_inverse'],
  'confused-with': ['relation.confused_with', 'relation.confused_with'],
  'see-also': ['relation.see_also', 'relation.see_also'],
} as const satisfies Record<RelationType, readonly [string, string]>;

/** A locale key that words a relation, with `$1` for the entry it starts at and `$2` for the other. */
export type RelationKey = (typeof RELATION_KEYS)[RelationType][number];
