import type { Bundle } from '@/cli/bundled';
import { annotate, type WrittenMark } from '@/cli/annotate';
import { explain } from '@/cli/glossary-try';
import { EVERY_MENTION } from '@/matching/text-page';
import { excerpt, shareFigure, type Miss, type Score } from './figures';
import { shareOf } from './shares';
import type { Labelled, Span } from './texts';

interface Judged {
  line: Labelled & Span;
  held: boolean;
  /** The mark over the labelled place, if there is one. */
  mark: WrittenMark | undefined;
  /** A mark of a longer form that holds the place, as *joint venture* would. */
  longer: boolean;
  /** Why a held place has no mark. */
  silence: string;
}

/**
 * Terms of several meanings, each with one labelled place: right are marks on health meanings; a mark on a non-health place is false,
 * one on another health meaning is a wrong sense unless a longer form was marked, which has its own meaning.
 */
export function scoreAmbiguous(bundle: Bundle, lines: readonly Labelled[], isHeld: (mention: string) => boolean): Score {
  const judged = lines.map((line) => judge(bundle, line as Labelled & Span, isHeld));
  const made = judged.filter(({ mark, longer, line }) => mark !== undefined && !(longer && line.label === 'other-health'));
  const wanted = judged.filter(({ line, held }) => line.label === 'health' && held);
  const unwanted = judged.filter(({ line }) => line.label === 'non-health');
  const wrong = made.filter(({ line }) => line.label === 'other-health');
  const falseMarks = made.filter(({ line }) => line.label === 'non-health');
  return {
    figures: [
      shareFigure(
        'ambiguous terms: precision of marks',
        shareOf(made, ({ line }) => line.label === 'health'),
        '≥ 97 %',
      ),
      shareFigure(
        'ambiguous terms: recall of held health uses',
        shareOf(wanted, ({ mark }) => mark !== undefined),
        '≥ 85 %',
      ),
      shareFigure('ambiguous terms: wrong sense, of all marks', { hits: wrong.length, of: made.length }, '≤ 1 %'),
      shareFigure(
        'ambiguous terms: everyday uses marked',
        shareOf(unwanted, ({ mark }) => mark !== undefined),
      ),
      shareFigure(
        'ambiguous terms: abstained, of held health uses',
        shareOf(wanted, ({ mark }) => mark === undefined),
      ),
      shareFigure('ambiguous terms: health uses held', {
        hits: wanted.length,
        of: judged.filter(({ line }) => line.label === 'health').length,
      }),
    ],
    misses: [
      ...wrong.map((one) => missOf('wrong sense', one)),
      ...falseMarks.map((one) => missOf('false mark', one)),
      ...wanted.filter(({ mark }) => mark === undefined).map((one) => missOf('not marked', one)),
    ],
  };
}

function judge(bundle: Bundle, line: Labelled & Span, isHeld: (mention: string) => boolean): Judged {
  const mark = annotate(bundle, line.text, EVERY_MENTION).find(({ start, end }) => start < line.end && end > line.start);
  const longer = mark !== undefined && /\w[\s-]+\w/.test(mark.text);
  const held = isHeld(line.text.slice(line.start, line.end));
  return { line, held, mark, longer, silence: mark || !held ? '' : whyNot(bundle, line) };
}

/** The matcher's own words on a place it left unmarked. */
function whyNot(bundle: Bundle, { text, start, end }: Labelled & Span): string {
  const term = text.slice(start, end).toLowerCase();
  return explain(bundle, text).find((line) => line.startsWith('✗') && line.toLowerCase().includes(term)) ?? 'not found';
}

function missOf(what: string, { line, mark, silence }: Judged): Miss {
  const why = mark ? ` → ${mark.entry} ${JSON.stringify(mark.sense)}` : ` → ${silence}`;
  return { what: `ambiguous: ${what}`, id: line.id, line: `${excerpt(line.text, line.start, line.end)}${why}` };
}
