import type { Bundle } from '@/cli/bundled';
import { annotate } from '@/cli/annotate';
import { DEFAULT_CHOICE } from '@/matching/density';
import { excerpt, type Score } from './figures';
import { wordCount, type Labelled } from './texts';

/** Genres with fewer words than this are counted together. */
const SMALL = 5000;

interface Tally {
  marks: number;
  words: number;
}

/** Marks on text that is not about health, as a reader with default settings sees it: nearly all of them are false. */
export function scoreNonhealth(bundle: Bundle, lines: readonly Labelled[]): Score {
  const misses: Score['misses'] = [];
  const genres = new Map<string, Tally>();
  for (const { id, text, genre = '' } of lines) {
    const marks = annotate(bundle, text, DEFAULT_CHOICE);
    const name = genre.split('/', 1)[0]!;
    const { marks: before, words } = genres.get(name) ?? { marks: 0, words: 0 };
    genres.set(name, { marks: before + marks.length, words: words + wordCount(text) });
    for (const { start, end, entry, sense } of marks) {
      misses.push({ what: `non-health: ${name}`, id, line: `${excerpt(text, start, end)} → ${entry} ${JSON.stringify(sense)}` });
    }
  }
  const large = [...genres].filter(([, { words }]) => words >= SMALL);
  const small = sum([...genres.values()].filter(({ words }) => words < SMALL));
  const rows: [string, Tally, string][] = [
    ['all', sum([...genres.values()]), '≤ 0.5'],
    ...large.map(([name, tally]): [string, Tally, string] => [name, tally, '≤ 2']),
    ...(small.words > 0 ? [['small genres together', small, '≤ 2'] as [string, Tally, string]] : []),
  ];
  const figures = rows.map(([name, { marks, words }, target]) => {
    return { what: `marks per 1,000 words of non-health text: ${name}`, value: (1000 * marks) / words, n: words, target };
  });
  return { figures, misses };
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((all, { marks, words }) => ({ marks: all.marks + marks, words: all.words + words }), {
    marks: 0,
    words: 0,
  });
}
