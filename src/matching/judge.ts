import type { Evidence } from './evidence';
import type { Sense } from './form';
import type { Match, Reason } from './match';
import type { Candidate, Facts } from './reading';

/** Why a form that stands in a text is left unmarked. */
export type Silence =
  | 'another-meaning-near'
  | 'meanings-contradict'
  | 'page-means-another'
  | 'several-meanings'
  | 'not-about-health';

/** What became of a form in a text: a match, or the reason why none. */
export type Verdict = { match: Match } | { start: number; end: number; silent: Silence; words?: string[] };

/** Weighs every candidate of a reading on its page, in the text's order. */
export function verdictsOf(reading: Facts, page: Evidence): Verdict[] {
  return reading.candidates.map((candidate) => verdictOf(candidate, page));
}

function verdictOf(candidate: Candidate, page: Evidence): Verdict {
  const { form, senses, passage, hint, start, end } = candidate;
  const silent = (why: Silence, words?: string[]): Verdict => ({ start, end, silent: why, ...(words && { words }) });
  const mark = ({ entry, level, kind }: Sense, reason: Reason): Verdict => ({
    match: { start, end, entry, level, kind, reason },
  });
  const one = senses.length === 1 ? form.senses[senses[0]!] : undefined;
  if (one?.sure) return mark(one, { why: 'unmistakable' });

  const spelled = page.spelledOut(form.row);
  if (spelled !== undefined) {
    const sense = senses.map((place) => form.senses[place]!).find(({ entry }) => entry === spelled.entry && entry >= 0);
    return sense ? mark(sense, { why: 'spelled-out', words: [spelled.words] }) : silent('page-means-another', [spelled.words]);
  }
  if (hint !== undefined) {
    const sense = form.senses[hint.sense];
    if (sense?.means === 'entry') return mark(sense, { why: 'cues', words: hint.words });
    return silent(sense ? 'another-meaning-near' : 'meanings-contradict', hint.words);
  }
  const healthy = senses.map((place) => form.senses[place]!).filter(({ means }) => means !== 'everyday');
  const [only] = healthy;
  if (healthy.length !== 1 || only?.means !== 'entry') return silent('several-meanings');
  return passage || page.aboutHealth ? mark(only, { why: 'about-health' }) : silent('not-about-health');
}
