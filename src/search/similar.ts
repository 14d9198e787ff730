import Fuse from 'fuse.js';
import { soundOf } from './fold';

/** A label that looks like the query; 0 is the same, 1 nothing alike. */
export interface Similar {
  label: number;
  distance: number;
}

/** Fuse.js compares this many labels at most: over all of them a keystroke takes twenty times as long and ranks no better. */
const CANDIDATES = 60;

/** Of the query's letter pairs a candidate must share this part: one wrong letter in six spoils two pairs of five. */
const LEAST_SHARED = 0.34;

/** Pairs that a candidate has beyond the query count this much against it, so that short labels come before long ones that hold them. */
const SURPLUS = 0.3;

/** What is left of a shorter text as it sounds is like everything. */
const SHORTEST = 3;

/** Up to this far a label is offered: beyond it words are rather others than mistyped, as *keratopathy* and *encephalopathy* are. */
const FARTHEST = 0.3;

const FUSE = { includeScore: true, threshold: FARTHEST, distance: 60, shouldSort: false, keys: ['text'] };

/**
 * Finds labels in spite of typing errors: those that share letter pairs with the query are few enough to be compared
 * letter by letter. Labels are given as they sound, since people write what they heard. The pairs of all labels are counted
 * when it is made, so that no keystroke pays for it.
 */
export function createSimilar(sounds: readonly string[]): (query: string) => Similar[] {
  const holders = new Map<string, number[]>();
  const sizes = new Uint8Array(sounds.length);
  for (const [label, text] of sounds.entries()) {
    const pairs = pairsOf(text);
    sizes[label] = Math.min(255, pairs.size);
    for (const pair of pairs) {
      const places = holders.get(pair);
      if (places) places.push(label);
      else holders.set(pair, [label]);
    }
  }
  const shared = new Uint8Array(sounds.length);
  return (query) => {
    const sound = soundOf(query);
    if (sound.length < SHORTEST) return [];
    const pairs = pairsOf(sound);
    const near = nearest(pairs, holders, shared, sizes);
    const fuse = new Fuse(
      near.map((label) => ({ label, text: sounds[label] ?? '' })),
      FUSE,
    );
    return fuse.search(sound).map(({ item, score = 1 }) => ({ label: item.label, distance: score }));
  };
}

/** The labels that share most letter pairs with the query; `shared` is all zeros before and after. */
function nearest(pairs: Set<string>, holders: Map<string, number[]>, shared: Uint8Array, sizes: Uint8Array): number[] {
  const met: number[] = [];
  for (const pair of pairs) {
    for (const label of holders.get(pair) ?? []) {
      const before = shared[label] ?? 0;
      if (before === 0) met.push(label);
      shared[label] = before + 1;
    }
  }
  const least = pairs.size * LEAST_SHARED;
  const likeness = (label: number) => (shared[label] ?? 0) / (pairs.size + SURPLUS * (sizes[label] ?? 0));
  const near = met.filter((label) => (shared[label] ?? 0) >= least).map((label) => ({ label, likeness: likeness(label) }));
  for (const label of met) shared[label] = 0;
  near.sort((one, other) => other.likeness - one.likeness);
  return near.slice(0, CANDIDATES).map(({ label }) => label);
}

/** Neighboring letters of a text, two by two, with a mark at its beginning and end. */
const pairsOf = (text: string): Set<string> => {
  const marked = `^${text}$`;
  return new Set(Array.from({ length: marked.length - 1 }, (_, place) => marked.slice(place, place + 2)));
};
