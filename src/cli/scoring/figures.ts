import { percent, type Share } from './shares';

/** One line of the score's table. */
export interface Figure {
  what: string;
  /** The share behind the figure, or its number when it is none. */
  value: Share | number;
  /** Number of cases: of a share its own, of a rate the words. */
  n: number;
  target: string;
}

/** One case that came out wrong, for `--errors`. */
export interface Miss {
  what: string;
  id: string;
  line: string;
}

/** What one kind of text scores. */
export interface Score {
  figures: Figure[];
  misses: Miss[];
}

/** A share as a figure. */
export function shareFigure(what: string, value: Share, target = ''): Figure {
  return { what, value, n: value.of, target };
}

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, n, target }) => [
    what,
    typeof value === 'number' ? value.toFixed(2) : percent(value),
    String(n),
    target,
  ]);
  return [['measure', 'result (95 % interval)', 'n', 'target'], ['---', '---', '--:', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** A piece of text around a span, on one line, the span in ⟦ ⟧. */
export function excerpt(text: string, start: number, end: number, around = 60): string {
  const piece = `${text.slice(Math.max(0, start - around), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + around)}`;
  return piece.replaceAll(/\s+/g, ' ');
}
