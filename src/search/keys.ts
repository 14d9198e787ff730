import type { Entry } from '@/glossary/entry';
import { foldQuery, soundOf, stem } from './fold';

/**
 * All that search needs and that can be worked out beforehand; the build writes it to a file of its own.
 * A *label* is a name or form, folded. Lists that belong together have the same length.
 */
export interface SearchKeys {
  /** Sorted in code-unit order. */
  labels: string[];
  /** For each label, how it sounds. */
  sounds: string[];
  /** For each label, the number of its entry. */
  entries: number[];
  /** For each label, its place in the entry's `forms`, or -1 for the name. */
  forms: number[];
  /** Every word that stands in a label, sorted. */
  words: string[];
  /** For each of those words, the labels that hold it. */
  wordLabels: number[][];
  /** Every stem that stands in a name, form, gist or *more*, sorted. */
  stems: string[];
  /** For each stem, where it stands: three times the entry's number, and the field's place in `FIELDS`. */
  stemPlaces: number[][];
}

/** Where a stem can stand, those first that say most of what the entry is about. Of several, the first counts. */
export const FIELDS = ['label', 'gist', 'more'] as const;

/** Words that say nothing about what is searched for. */
const EMPTY = new Set(
  'a an and are as at be been by can for from get gets go goes has have how i in is it its me my no not of on or our so some that the their them they this to too very was wont what when which while who why with you your'.split(
    ' ',
  ),
);

/** The stems of a text that mean something, each once. */
export function stemsOf(text: string): string[] {
  const words = foldQuery(text).split(' ');
  return [...new Set(words.filter((word) => word.length > 1 && !EMPTY.has(word)).map(stem))];
}

/** The keys for these entries, whose places are the entries' numbers. */
export function searchKeys(entries: readonly Entry[]): SearchKeys {
  const labels = entries.flatMap((entry, number) => labelsOf(entry, number));
  labels.sort((one, other) => compare(one.text, other.text) || one.number - other.number);
  const words = postings(labels.map(({ text }) => text.split(' ')));
  const stems = postings(entries.flatMap(fieldStems));
  return {
    labels: labels.map(({ text }) => text),
    sounds: labels.map(({ text }) => soundOf(text)),
    entries: labels.map(({ number }) => number),
    forms: labels.map(({ form }) => form),
    words: words.map(([word]) => word),
    wordLabels: words.map(([, holders]) => holders),
    stems: stems.map(([word]) => word),
    stemPlaces: stems.map(([, holders]) => holders),
  };
}

/** The stems of an entry by field, each where it stands first. */
function fieldStems({ name, forms, gist, more }: Entry): string[][] {
  const seen = new Set<string>();
  const labels = [name, ...forms.map(({ text }) => text)].join(' ');
  return [labels, gist, more].map((text) => {
    const news = stemsOf(text).filter((one) => !seen.has(one));
    for (const one of news) seen.add(one);
    return news;
  });
}

function labelsOf({ name, forms }: Entry, number: number): { text: string; form: number; number: number }[] {
  const seen = new Set<string>();
  return [name, ...forms.map(({ text }) => text)].flatMap((written, place) => {
    const text = foldQuery(written);
    if (text === '' || seen.has(text)) return [];
    seen.add(text);
    return [{ text, form: place - 1, number }];
  });
}

/** Each word with the places of the lists that hold it, words sorted, places ascending. */
function postings(lists: readonly string[][]): [string, number[]][] {
  const holders = new Map<string, number[]>();
  for (const [place, words] of lists.entries()) {
    for (const word of new Set(words)) {
      const places = holders.get(word);
      if (places) places.push(place);
      else holders.set(word, [place]);
    }
  }
  return [...holders].sort(([one], [other]) => compare(one, other));
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
