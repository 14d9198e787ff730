import { BESIDE, gapBetween, PARTED } from '@/matching/gap';
import { joined, withLetter } from '@/matching/hash';
import { createTokens, split } from '@/matching/tokens';

/** A form's key: the hash and number of its folded letters, and the hashes of what it begins with, word by word. */
export interface Key {
  hash: number;
  size: number;
  prefixes: number[];
}

/** The key under which the matcher finds a form; of size 0 when it has no letters or signs in a row that no text joins. */
export function keyOf(text: string): Key {
  const tokens = createTokens(16);
  split(text, tokens);
  const key: Key = { hash: 0, size: 0, prefixes: [] };
  for (let at = 0; at < tokens.count; at++) {
    const size = tokens.size[at]!;
    const gap = at === 0 ? BESIDE : gapBetween(text, tokens.end[at - 1]!, tokens.start[at]!, tokens.size[at - 1]!);
    if (at > 0) key.prefixes.push(key.hash);
    if (gap === PARTED) return { hash: 0, size: 0, prefixes: [] };
    key.hash = joined(gap === BESIDE ? key.hash : withLetter(key.hash, gap), tokens.hash[at]!, size);
    key.size += gap === BESIDE ? size : size + 1;
  }
  return key;
}
