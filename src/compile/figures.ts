import type { EntryFile } from '@/glossary/schema';
import { claimsByForm, formsWithSenses } from './check/claims';
import { entryGrade } from './check/grade';
import { topicOf, type Glossary } from './glossary';
import { quantile } from './prose';

/** How often each value occurs, the most frequent first. */
export type Counts = readonly (readonly [string, number])[];

/** What the report tells of the glossary itself. */
export interface Figures {
  entries: number;
  forms: number;
  senses: number;
  parts: number;
  relations: Counts;
  topics: Counts;
  kinds: Counts;
  levels: Counts;
  reviews: Counts;
  formKinds: Counts;
  /** Reading grades: the middle one, the one that 95 of 100 keep, the highest, and entries by whole grade. */
  grades: { median: number; most: number; highest: number; whole: Counts };
  /** Sources by how their address is known; `none` for those without one. */
  addresses: Counts;
  publishers: Counts;
  /** Ambiguous forms that only a passage about health can decide: nobody gave them cues. */
  withoutCues: string[];
  /** Entries that no relation links with another. */
  orphans: string[];
  /** The entries looked at longest ago. */
  oldest: { id: string; reviewed: string }[];
}

/** Letters up to which an abbreviation is always ambiguous. */
const SHORT = 4;

/** Counts everything the report tells, from the glossary alone. */
export function figuresOf(glossary: Glossary): Figures {
  const { entries } = glossary;
  const sources = entries.flatMap((entry) => entry.sources);
  const linked = new Set(entries.flatMap(({ id, relations }) => relations.flatMap(({ to }) => [id, to])));
  const byAge = [...entries].sort((one, other) => one.reviewed.localeCompare(other.reviewed));
  return {
    entries: entries.length,
    forms: entries.reduce((sum, { forms }) => sum + 1 + forms.length, 0),
    senses: glossary.senses.length,
    parts: glossary.parts.length,
    relations: count(entries.flatMap(({ relations }) => relations.map(({ type }) => type))),
    topics: count(entries.map((entry) => topicOf(glossary, entry))),
    kinds: count(entries.map(({ kind }) => kind)),
    levels: count(entries.map(({ level }) => `level ${level}`)),
    reviews: count(entries.map(({ review }) => review)),
    formKinds: count(entries.flatMap(({ forms }) => forms.map(({ kind }) => kind))),
    grades: gradesOf(entries),
    addresses: count(sources.map(({ url, urlChecked }) => (url === undefined ? 'none' : (urlChecked ?? 'none')))),
    publishers: count(sources.map(({ publisher }) => publisher)),
    withoutCues: withoutCues(glossary),
    orphans: entries.filter(({ id }) => !linked.has(id)).map(({ id }) => id),
    oldest: byAge.slice(0, 10).map(({ id, reviewed }) => ({ id, reviewed })),
  };
}

function count(values: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}

function gradesOf(entries: readonly EntryFile[]): Figures['grades'] {
  const grades = entries.map(entryGrade);
  const whole = count(grades.map((grade) => `${Math.max(0, Math.floor(grade))}`));
  return {
    median: quantile(grades, 0.5),
    most: quantile(grades, 0.95),
    highest: quantile(grades, 1),
    whole: [...whole].sort(([one], [other]) => Number(one) - Number(other)),
  };
}

function withoutCues(glossary: Glossary): string[] {
  const settled = formsWithSenses(glossary);
  return [...claimsByForm(glossary)].flatMap(([form, claims]) => {
    const doubtful = claims.some(
      ({ kind, text, ambiguous }) =>
        kind !== 'misspelling' && (ambiguous || glossary.everyday.has(form) || (kind === 'abbreviation' && text.length <= SHORT)),
    );
    const decided = settled.has(form) || claims.some(({ cues }) => cues.length > 0);
    return doubtful && !decided ? claims.map(({ text, entry }) => `${text} (${entry.id})`) : [];
  });
}
