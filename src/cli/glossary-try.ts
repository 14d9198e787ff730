import { loadBundle, type Bundle } from './bundled';
import type { Silence, Verdict } from '@/matching/judge';
import type { Match, Reason } from '@/matching/match';
import { readPage } from '@/matching/text-page';

const USAGE = 'glossary:try "text": prints the marks of a text taken as one page, and why each form in it was marked or not.';

const WHY: Record<Reason['why'], string> = {
  unmistakable: 'unmistakable',
  'about-health': 'the text is about health',
  'spelled-out': 'the text spells it out',
  cues: 'near',
};

const WHY_NOT: Record<Silence, string> = {
  'another-meaning-near': 'words of another meaning near',
  'meanings-contradict': 'words of several meanings equally near',
  'page-means-another': 'the text spells out another meaning',
  'several-meanings': 'several health meanings, and nothing that decides',
  verb: 'a verb stands here',
  'no-cues': 'often an everyday word, and no word near that decides',
  'not-about-health': 'too little tells that the text is about health',
};

/** Prints what the matcher makes of a text; 1 when it marks nothing, 2 without a text. */
export async function run(args: string[]): Promise<number> {
  const text = args.join(' ').trim();
  if (text === '') {
    console.error(USAGE);
    return 2;
  }
  const lines = explain(loadBundle(), text);
  console.log(lines.length === 0 ? 'No form of the glossary stands in this text.' : lines.join('\n'));
  return lines.some((line) => line.startsWith('✓')) ? 0 : 1;
}

/** One line for each form in the text, in its order: `✓ MS → multiple-sclerosis (abbreviation, level 3), near: relapse`. */
export function explain({ engine, entries }: Pick<Bundle, 'engine' | 'entries'>, text: string): string[] {
  const { paragraphs, page } = readPage(engine, text);
  const lineOf = (within: string, verdict: Verdict): string => {
    if ('match' in verdict) return markLine(within, verdict.match, entries[verdict.match.entry]!.id);
    return `✗ ${within.slice(verdict.start, verdict.end)}: ${withWords(WHY_NOT[verdict.silent], verdict.words)}`;
  };
  return paragraphs.flatMap(({ paragraph, reading }) =>
    engine.explain(reading, page).map((verdict) => lineOf(paragraph.text, verdict)),
  );
}

function markLine(text: string, { start, end, kind, level, reason }: Match, id: string): string {
  return `✓ ${text.slice(start, end)} → ${id} (${kind}, level ${level}), ${withWords(WHY[reason.why], reason.words ?? [])}`;
}

const withWords = (why: string, words: readonly string[]) => (words.length === 0 ? why : `${why}: ${words.join(', ')}`);
