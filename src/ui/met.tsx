import type { JSX } from 'preact';
import type { FormKind } from '@/glossary/schema';
import { SLOT, type Texts } from './texts';

/** How the page wrote a word, and why it was given this meaning. */
export interface Met {
  /** As the page has it. */
  text: string;
  kind: FormKind | 'name';
  reason?: { why: 'unmistakable' | 'about-health' | 'spelled-out' | 'cues'; words?: string[] } | undefined;
}

const LINES: Partial<Record<Met['kind'], string>> = {
  abbreviation: 'met.abbreviation',
  adjective: 'met.adjective',
  former: 'met.former',
  lay: 'met.synonym',
  misnomer: 'met.misnomer',
  synonym: 'met.synonym',
};

/** Leads from the page's word to the entry's name, where they differ: *RA is short for*, *the right name is*. */
export function MetLine({ met, t }: { met: Met; t: Texts }): JSX.Element | null {
  const key = LINES[met.kind];
  if (!key) return null;
  const [before, after] = t(key, [SLOT]).split(SLOT);
  return (
    <p class="entry-met">
      {before}
      <strong>{met.text}</strong>
      {after}
    </p>
  );
}

/** Says why this meaning was chosen among several; nothing where the form has only one. */
export function ReasonLine({ met, t }: { met: Met; t: Texts }): JSX.Element | null {
  const text = reasonText(met, t);
  return text ? <p class="entry-met">{text}</p> : null;
}

function reasonText({ kind, reason }: Met, t: Texts): string | undefined {
  const words = reason?.words?.join(', ');
  if (reason?.why === 'spelled-out') return words ? t('met.spelledOut', [words]) : t('met.spelledOutSomewhere');
  if (reason?.why === 'cues') return words ? t('met.cues', [words]) : undefined;
  return reason?.why === 'about-health' && kind === 'abbreviation' ? t('met.aboutHealth') : undefined;
}
