import type { Level } from '@/glossary/schema';
import type { Match } from './match';

/** How many mentions are marked, of which words, and which the reader knows already. */
export interface MarkChoice {
  density: 'every' | 'section' | 'page';
  levels: 'hard' | 'half-known' | 'all';
  /** Numbers of the entries that the reader said they know. */
  known: ReadonlySet<number>;
}

/** What a reader gets who has changed nothing: hard and half-known words, the first mention in each section. */
export const DEFAULT_CHOICE: MarkChoice = { density: 'section', levels: 'half-known', known: new Set() };

const LOWEST: Record<MarkChoice['levels'], Level> = { hard: 3, 'half-known': 2, all: 1 };

/**
 * Of the matches of each section, in reading order, those to mark: level high enough, not known, and the first of its entry in the
 * section or on the page unless every mention is wanted. Sections come back in the order given.
 */
export function chooseMarks<M extends Pick<Match, 'entry' | 'level'>>(
  sections: readonly (readonly M[])[],
  choice: MarkChoice,
): M[][] {
  let seen = new Set<number>();
  return sections.map((matches) => {
    if (choice.density === 'section') seen = new Set();
    return matches.filter(({ entry, level }) => {
      if (level < LOWEST[choice.levels] || choice.known.has(entry)) return false;
      if (choice.density === 'every') return true;
      const first = !seen.has(entry);
      seen.add(entry);
      return first;
    });
  });
}
