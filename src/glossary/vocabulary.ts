/** What an entry explains; also decides which relations are expected of it. */
export const KINDS = [
  'condition',
  'symptom',
  'body-part',
  'body-process',
  'test',
  'treatment',
  'medicine',
  'risk',
  'activity',
  'care',
] as const;

/** How a form stands to the entry's name. A `misspelling` is searched for, never marked. */
export const FORM_KINDS = [
  'synonym',
  'lay',
  'abbreviation',
  'spelling',
  'adjective',
  'misnomer',
  'former',
  'misspelling',
] as const;

export const RELATION_TYPES = [
  'is-a',
  'part-of',
  'may-cause',
  'symptom-of',
  'risk-for',
  'helps-with',
  'tested-by',
  'affects',
  'confused-with',
  'see-also',
] as const;

/** Relation types that claim a cause, so that they need `evidence` and a `source`. */
export const CAUSAL_TYPES = ['may-cause', 'risk-for', 'helps-with'] as const;

export const EVIDENCE = ['established', 'likely', 'contested'] as const;
