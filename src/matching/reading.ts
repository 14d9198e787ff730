import { hintFrom, NEAR, type Hint } from './cues';
import { definitionAt, type Definition } from './definitions';
import { illnessFrame } from './frames';
import { entriesOf, evidenceOf, plainSense, type Find } from './finds';
import type { Form } from './form';
import { HEALTH, healthOf, PASSAGE, WEIGHTS } from './health';
import { ALL_CAPITALS, ANY_CASE } from './form';
import { hasCapitals, isShouted } from './letter-case';
import type { Reading } from './match';
import type { Tokens } from './tokens';
import { isVerbAt } from './verbs';

/** A find that may become a match, with what its own text says about it. */
export interface Candidate {
  start: number;
  end: number;
  form: Form;
  senses: readonly number[];
  /** True when the words around it are plainly about health. */
  passage: boolean;
  /** True where a verb stands: *will stroke the cat*. */
  verb: boolean;
  hint?: Hint;
}

/** What the engine keeps of a text. */
export interface Facts extends Reading {
  words: number;
  /** Sum of the weights of the words that tell of health, in tenths. */
  weight: number;
  candidates: readonly Candidate[];
  definitions: readonly Definition[];
  /** Entries that stand in the text by a form of one meaning, with that form as the text has it. */
  named: ReadonlyMap<number, string>;
  /** Entries that an ambiguous form in the text may stand for: whether the page names them matters. */
  wanted: readonly number[];
}

/** The one sense of a form that has but one. */
const ONLY: readonly number[] = [0];

/** The senses of a form that the letters at this place allow; senses that ask for capitals go before those that don't. */
export function sensesAt(form: Form, text: string, start: number, end: number): readonly number[] {
  if (form.senses.length === 1 && form.senses[0]!.capitals === ANY_CASE) return ONLY;
  const fitting: number[] = [];
  let exact = 0;
  form.senses.forEach(({ capitals }, sense) => {
    if (!hasCapitals(text, start, end, capitals)) return;
    if (capitals === ALL_CAPITALS && isShouted(text, start, end)) return;
    if (capitals === ANY_CASE) fitting.push(sense);
    else fitting.splice(exact++, 0, sense);
  });
  return exact > 0 ? fitting.slice(0, exact) : fitting;
}

/** Makes the reading of a text from its words and finds, both in order. */
export function readingOf(tokens: Tokens, finds: readonly Find[]): Facts {
  const weights = finds.map((find): number => WEIGHTS[evidenceOf(find)]!);
  const balances = balancesOf(tokens, finds, weights);
  const candidates: Candidate[] = [];
  const definitions: Definition[] = [];
  const named = new Map<number, string>();
  const wanted = new Set<number>();
  finds.forEach((find, at) => {
    const { start, end, form, senses, first, last } = find;
    if (!senses.some((sense) => form.senses[sense]!.means === 'entry')) return;
    const plain = plainSense(find);
    const balance = balances[at]!;
    const hint = plain === undefined ? hintNear(find, tokens, balance) : undefined;
    if (plain === undefined) for (const entry of entriesOf(find)) wanted.add(entry);
    else if (!named.has(plain.entry)) named.set(plain.entry, tokens.text.slice(start, end));
    const verb = plain === undefined && first === last && isVerbAt(tokens, first);
    candidates.push({ start, end, form, senses, passage: balance >= HEALTH, verb, ...(hint && { hint }) });
    if (form.senses[senses[0]!]!.capitals === ANY_CASE) return;
    const definition = definitionAt(finds, at, tokens);
    if (definition) definitions.push(definition);
  });
  return {
    length: tokens.text.length,
    found: candidates.length > 0,
    words: tokens.count,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    candidates,
    definitions,
    named,
    wanted: [...wanted],
  };
}

/**
 * The cues near a find; next to nothing else, words that speak of it as of an illness are a cue for its one sense that is one.
 * Where little else tells of health, far cues don't speak for an entry.
 */
function hintNear(find: Find, tokens: Tokens, balance: number): Hint | undefined {
  const hint = hintFrom(find, tokens);
  const frame = hint === undefined || hint.distance > 1 ? illnessFrame(tokens, find.first, find.last) : undefined;
  if (frame !== undefined) {
    const [sense, another] = find.senses.filter((place) => find.senses.length === 1 || find.form.senses[place]!.illness);
    if (sense !== undefined && another === undefined && !find.form.senses[sense]!.needsCues)
      return { sense, distance: 1, words: [frame] };
  }
  if (hint === undefined || hint.distance <= NEAR || balance >= 0) return hint;
  return find.form.senses[hint.sense]?.means === 'entry' ? undefined : hint;
}

/** For each find, how far the words around it are about health; two pointers walk along. */
function balancesOf(tokens: Tokens, finds: readonly Find[], weights: readonly number[]): number[] {
  let from = 0;
  let to = 0;
  let sum = 0;
  return finds.map(({ first, last }, at) => {
    for (; to < finds.length && finds[to]!.first <= last + PASSAGE; to++) sum += weights[to]!;
    for (; finds[from]!.last < first - PASSAGE; from++) sum -= weights[from]!;
    const words = Math.min(tokens.count - 1, last + PASSAGE) - Math.max(0, first - PASSAGE) + 1;
    const own = evidenceOf(finds[at]!) === 0 ? weights[at]! : 0;
    return healthOf(sum - own, words);
  });
}
