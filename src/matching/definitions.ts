import { sensesCuedBy } from './cues';
import { entriesOf, type Find } from './finds';
import { fold, isSpace } from './letters';
import type { Tokens } from './tokens';

/** A page's own definition of a short form. */
export interface Definition {
  /** Row of the short form. */
  row: number;
  /** Number of the entry that the long form names, or -1 for a meaning that is none of the form's. */
  entry: number;
  /** The long form as the text has it. */
  words: string;
}

/** Words left out of an abbreviation: *quality of life (QoL)*, *activities of daily living (ADL)*. */
const LEFT_OUT = new Set(['of', 'the', 'and', 'for', 'in', 'a', 'to', 'with', 'on', 'by']);

/**
 * Reads "long form (SF)" and "SF (long form)" at find `at`. The long form is a form of an entry that SF may stand for, or else a row of
 * words whose first letters are SF's; in the latter case SF means something else on this page, unless a word of it is a cue of an entry.
 */
export function definitionAt(finds: readonly Find[], at: number, tokens: Tokens): Definition | undefined {
  const find = finds[at]!;
  const { text } = tokens;
  const { row } = find.form;
  const before = bracketBefore(text, find.start);
  if (before >= 0) {
    const long = finds[at - 1];
    const entry = long !== undefined && long.end >= before ? sharedEntry(find, long) : -1;
    if (entry >= 0) return { row, entry, words: text.slice(long!.start, long!.end) };
    const first = initialsBefore(find, tokens, before);
    if (first < 0 || isKnown(find, tokens, first, find.first - 1)) return undefined;
    return { row, entry: -1, words: text.slice(tokens.start[first], before) };
  }
  const inside = bracketAfter(text, find.end);
  if (inside < 0) return undefined;
  const long = finds[at + 1];
  const entry = long?.first === find.last + 1 ? sharedEntry(find, long) : -1;
  if (entry >= 0) return { row, entry, words: text.slice(long!.start, long!.end) };
  const last = initialsAfter(find, tokens);
  if (last < 0 || isKnown(find, tokens, find.last + 1, last)) return undefined;
  return { row, entry: -1, words: text.slice(inside, tokens.end[last]) };
}

/** The entry that both finds may stand for, or -1. */
function sharedEntry(short: Find, long: Find): number {
  if (long.form === short.form) return -1;
  const entries = new Set(entriesOf(long));
  return entriesOf(short).find((entry) => entries.has(entry)) ?? -1;
}

/** True when words tell of an entry that the short form may stand for, though they are no form of it: *relapsing MS*. */
function isKnown({ form }: Find, tokens: Tokens, first: number, last: number): boolean {
  return sensesCuedBy(form, tokens, first, last).some((sense) => form.senses[sense]!.means === 'entry');
}

/** Where the text before an opening bracket ends, when one stands right before `start`; else -1. */
function bracketBefore(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && /["“'‘]/.test(text[at]!)) at--;
  if (at < 1 || !/[([]/.test(text[at]!)) return -1;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  while (at > 0 && /["”'’]/.test(text[at - 1]!)) at--;
  return at;
}

/** Where the text inside a bracket begins, when one opens right after `end`; else -1. */
function bracketAfter(text: string, end: number): number {
  let at = end;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || /["”'’]/.test(text[at]!))) at++;
  return at < text.length && /[([]/.test(text[at]!) ? at + 1 : -1;
}

const initial = (tokens: Tokens, at: number) => fold(tokens.text.charCodeAt(tokens.start[at]!));
const isLeftOut = (tokens: Tokens, at: number) => LEFT_OUT.has(tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase());

/** Folded letters of the short form without a plural s. */
function lettersOf(find: Find, { text }: Tokens): number[] {
  const letters = [...text.slice(find.start, find.end).replace(/s$/, '')].map((letter) => fold(letter.charCodeAt(0)));
  return letters.filter((letter) => letter > 0);
}

/** First of the words before the bracket whose initials are the short form's, or -1. */
function initialsBefore(find: Find, tokens: Tokens, bracket: number): number {
  let at = find.first - 1;
  if (at < 0 || tokens.end[at]! < bracket - 1) return -1;
  for (const letter of lettersOf(find, tokens).toReversed()) {
    while (at >= 0 && isLeftOut(tokens, at) && initial(tokens, at) !== letter) at--;
    if (at < 0 || initial(tokens, at) !== letter) return -1;
    at--;
  }
  return at + 1;
}

/** Last of the words after the short form whose initials are its letters, or -1. */
function initialsAfter(find: Find, tokens: Tokens): number {
  let at = find.last + 1;
  for (const letter of lettersOf(find, tokens)) {
    while (at < tokens.count && isLeftOut(tokens, at) && initial(tokens, at) !== letter) at++;
    if (at >= tokens.count || initial(tokens, at) !== letter) return -1;
    at++;
  }
  return at - 1;
}
