import type { Bundle } from '@/cli/bundled';
import { annotate, type WrittenMark } from '@/cli/annotate';
import { EVERY_MENTION } from '@/matching/text-page';
import { excerpt, shareFigure, type Miss, type Score } from './figures';
import { shareOf } from './shares';
import type { Labelled, Span } from './texts';

/** What is compared with marked passages: their name in the table, targets, and which marks count for precision. */
export interface GoldRule {
  name: string;
  recall: string;
  precision: string;
  counts: (mark: WrittenMark) => boolean;
}

interface Passage {
  line: Labelled;
  marks: WrittenMark[];
}

/**
 * Passages marked by people: a hit has the same span. Recall of what is `core` (all, where there are no levels) and held by the glossary;
 * precision of the marks but those within a longer mention that it does not hold.
 */
export function scoreGold(
  bundle: Bundle,
  lines: readonly Labelled[],
  isHeld: (mention: string) => boolean,
  rule: GoldRule,
): Score {
  const passages = lines.map((line): Passage => ({ line, marks: annotate(bundle, line.text, EVERY_MENTION) }));
  const wanted = passages.flatMap(({ line, marks }) =>
    (line.mentions ?? []).filter(({ level }) => level !== 'optional').map((span) => ({ line, marks, span })),
  );
  const held = wanted.filter(({ line, span }) => isHeld(line.text.slice(span.start, span.end)));
  const judged = (line: Labelled, mark: WrittenMark) => rule.counts(mark) && !isWithinUnheld(line, mark, isHeld);
  const made = passages.flatMap(({ line, marks }) => marks.filter((mark) => judged(line, mark)).map((mark) => ({ line, mark })));
  const all = passages.flatMap(({ line, marks }) => marks.filter(rule.counts).map((mark) => ({ line, mark })));
  const isMarked = ({ marks, span }: { marks: WrittenMark[]; span: Span }) => marks.some((mark) => isSame(mark, span));
  const touchesGold = ({ line, mark }: { line: Labelled; mark: WrittenMark }) =>
    (line.mentions ?? []).some(({ start, end }) => start < mark.end && end > mark.start);
  const isGold = ({ line, mark }: { line: Labelled; mark: WrittenMark }) =>
    (line.mentions ?? []).some((span) => isSame(mark, span));
  return {
    figures: [
      shareFigure(`${rule.name}: recall of held mentions`, shareOf(held, isMarked), rule.recall),
      shareFigure(`${rule.name}: precision of marks`, shareOf(made, isGold), rule.precision),
      shareFigure(`${rule.name}: all marks that touch a mention`, shareOf(all, touchesGold)),
      shareFigure(`${rule.name}: coverage (mentions held)`, { hits: held.length, of: wanted.length }),
    ],
    misses: [
      ...held.filter((one) => !isMarked(one)).map(({ line, span }) => missOf(rule, 'not marked', line, span)),
      ...made.filter((one) => !isGold(one)).map(({ line, mark }) => missOf(rule, 'not in gold', line, mark, mark.entry)),
    ],
  };
}

function isWithinUnheld({ text, mentions = [] }: Labelled, mark: Span, isHeld: (mention: string) => boolean): boolean {
  return mentions.some(
    (span) =>
      span.start <= mark.start && span.end >= mark.end && !isSame(span, mark) && !isHeld(text.slice(span.start, span.end)),
  );
}

const isSame = (one: Span, other: Span) => one.start === other.start && one.end === other.end;

function missOf({ name }: GoldRule, what: string, { id, text }: Labelled, { start, end }: Span, entry = ''): Miss {
  return { what: `${name}: ${what}`, id, line: `${excerpt(text, start, end)}${entry && ` → ${entry}`}` };
}
