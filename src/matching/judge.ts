import type { Evidence, SpelledOut } from './evidence';
import { entriesOf } from './finds';
import type { Sense } from './form';
import type { Match, Reason } from './match';
import type { Candidate, Facts } from './reading';

/** Why a form that stands in a text is left unmarked. */
export type Silence =
  | 'another-meaning-near'
  | 'meanings-contradict'
  | 'page-means-another'
  | 'several-meanings'
  | 'verb'
  | 'no-cues'
  | 'not-about-health';

/** What became of a form in a text: a match, or the reason why none. */
export type Verdict = { match: Match } | { start: number; end: number; silent: Silence; words: string[] };

/** A meaning with its reason, or a reason for silence with the words that gave it. */
type Decision = { sense: Sense; reason: Reason } | { silent: Silence; words?: string[] };

/** Weighs every candidate of a reading on its page, in the text's order. */
export function verdictsOf(reading: Facts, page: Evidence): Verdict[] {
  return reading.candidates.map((candidate) => {
    const { start, end } = candidate;
    const decision = decide(candidate, page);
    if ('silent' in decision) return { start, end, silent: decision.silent, words: decision.words ?? [] };
    const { entry, level, kind } = decision.sense;
    return { match: { start, end, entry, level, kind, reason: decision.reason } };
  });
}

/**
 * The order of reasons: an unmistakable form; a cue that holds the form; the page's definition; cues near; an entry the page names;
 * health all around and only one meaning it can have there.
 */
function decide(candidate: Candidate, page: Evidence): Decision {
  const { form, senses, hint } = candidate;
  const allowed = senses.map((sense) => form.senses[sense]!);
  const [only] = allowed;
  if (allowed.length === 1 && only!.sure) return { sense: only!, reason: { why: 'unmistakable' } };
  if (hint?.distance === 0) return byHint(candidate);
  const definition = page.definition(form.row);
  if (definition) return bySpelling(allowed, definition);
  if (hint) return byHint(candidate);
  if (allowed.length > 1 || only!.ambiguous) {
    const named = page.named(entriesOf(candidate));
    if (named) return bySpelling(allowed, named);
  }
  if (candidate.verb) return { silent: 'verb' };
  return byHealth(allowed, candidate.passage || page.aboutHealth);
}

function byHint({ form, hint }: Candidate): Decision {
  const { words } = hint!;
  const sense = form.senses[hint!.sense];
  if (sense === undefined) return { silent: 'meanings-contradict', words };
  return sense.means === 'entry' ? { sense, reason: { why: 'cues', words } } : { silent: 'another-meaning-near', words };
}

function bySpelling(allowed: readonly Sense[], { entry, words }: SpelledOut): Decision {
  const sense = allowed.find((one) => one.means === 'entry' && one.entry === entry);
  return sense ? { sense, reason: { why: 'spelled-out', words: [words] } } : { silent: 'page-means-another', words: [words] };
}

function byHealth(allowed: readonly Sense[], aboutHealth: boolean): Decision {
  const [sense, another] = allowed.filter(({ means }) => means !== 'everyday');
  if (sense?.means !== 'entry' || another !== undefined) return { silent: 'several-meanings' };
  if (sense.needsCues) return { silent: 'no-cues' };
  return aboutHealth ? { sense, reason: { why: 'about-health' } } : { silent: 'not-about-health' };
}
