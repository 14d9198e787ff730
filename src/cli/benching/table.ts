/** Smallest, middle and largest of some figures. */
export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** One line of a benchmark: what was measured, the figure, and the promise if there is one. */
export interface Line {
  what: string;
  figure: Spread;
  unit: '×' | 'ms' | 'KB' | '';
  target?: string;
}

/** The spread of a list of figures. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((one, other) => one - other);
  return { min: sorted[0]!, median: sorted[sorted.length >> 1]!, max: sorted.at(-1)! };
}

/** Spread of one list's figures over another's, pair by pair. */
export const ratiosOf = (figures: readonly number[], base: readonly number[]): Spread =>
  spreadOf(figures.map((figure, at) => figure / base[at]!));

/** `median unit (min–max)`, with two digits that tell. */
export function figureOf({ figure: { min, median, max }, unit }: Pick<Line, 'figure' | 'unit'>): string {
  const digits = (figure: number) => (Math.abs(figure) >= 100 ? figure.toFixed(0) : figure.toPrecision(2));
  return `${digits(median)}${unit && ` ${unit}`} (${digits(min)}–${digits(max)})`;
}

/** A Markdown row of one measure: its name, a figure for each column or a dash, the promise. */
export const rowOf = (lines: readonly (Line | undefined)[]): string => {
  const line = lines.find((one) => one !== undefined)!;
  return `| ${line.what} | ${lines.map((one) => (one ? figureOf(one) : '–')).join(' | ')} | ${line.target ?? ''} |`;
};
