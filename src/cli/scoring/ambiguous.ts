import type { Bundle } from '@/cli/bundled';
import { annotate, type WrittenMark } from '@/cli/annotate';
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
  return { line, held: isHeld(line.text.slice(line.start, line.end)), mark, longer };
}

function missOf(what: string, { line, mark }: Judged): Miss {
  const why = mark ? ` → ${mark.entry} ${JSON.stringify(mark.sense)}` : '';
  return { what: `ambiguous: ${what}`, id: line.id, line: `${excerpt(line.text, line.start, line.end)}${why}` };
}
