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

/** Locale key of the sentence with `$1` for the entry it starts at and `$2` for the other: `relation.isA` forward, `relation.isAInverse` backward. */
export function relationKey(type: RelationType, inverse: boolean): string {
  const name = type.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `relation.${name}${inverse && !isSymmetric(type) ? 'Inverse' : ''}`;
}
