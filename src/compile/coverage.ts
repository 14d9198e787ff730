import type { Glossary } from './glossary';
import { foldForm } from './prose';
import { listOf, type Row } from './reference';

/** A concept of the ranking that the glossary does not hold. */
interface Missing {
  rank: number;
  term: string;
  /** Share of all mentions that an entry for it would add, 0 to 1. */
  gain: number;
}

/** How much of the ranked concepts' mentions the glossary holds. */
export interface Coverage {
  /** Share of all mentions, 0 to 1. */
  share: number;
  held: number;
  ranked: number;
  /** What is missing, the greatest gain first. */
  missing: Missing[];
}

/** Compares names and written forms, singular or plural, with the rows of priority_terms.tsv: a row is held by its term or a surface form. */
export function coverageOf(glossary: Glossary, rows: readonly Row[]): Coverage {
  const known = new Set(
    glossary.entries.flatMap(({ name, forms }) =>
      [name, ...forms.filter(({ kind }) => kind !== 'misspelling').map(({ text }) => text)].map(keyOf),
    ),
  );
  let before = 0;
  const concepts = rows.map((row) => {
    const cumulative = Number(row['cum_mention_coverage']);
    const gain = cumulative - before;
    before = cumulative;
    const names = [row['term'] ?? '', ...listOf(row['top_surface_forms']).map((form) => form.replace(/ \(\d+\)$/, ''))];
    return { rank: Number(row['rank']), term: row['term'] ?? '', gain, held: names.some((name) => known.has(keyOf(name))) };
  });
  const held = concepts.filter((concept) => concept.held);
  return {
    share: held.reduce((sum, { gain }) => sum + gain, 0),
    held: held.length,
    ranked: concepts.length,
    missing: concepts.filter((concept) => !concept.held).sort((one, other) => other.gain - one.gain),
  };
}

/** A form folded and without the plural's ending, so that both sides of a comparison meet. */
const keyOf = (form: string) =>
  foldForm(form)
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^siu])s$/, '');
