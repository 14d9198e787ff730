import type { JSX } from 'preact';
import type { Entry } from '@/glossary/entry';
import { Part } from './entry-view';
import { type Texts } from './texts';

export interface ReportProps {
  t: Texts;
  report: {
    words: number;
    /** Reading grade of the whole text. */
    grade: number;
    /** Sentences that are too long. */
    long: readonly string[];
    /** Abbreviations that the text doesn't spell out. */
    unspelled: readonly string[];
  };
  /** Entries of the text, in reading order. */
  entries: readonly Entry[];
}

/** Most readers follow a text of this grade; guides for health texts ask for grade 6 to 8. */
const EASY_GRADE = 8;

/** What the writer of a text may want to look at again. */
export function ReportView({ t, report: { words, grade, long, unspelled }, entries }: ReportProps): JSX.Element {
  const hard = entries.filter(({ level }) => level === 3);
  const isHard = grade > EASY_GRADE;
  return (
    <div class="report">
      <h2 class="visually-hidden">{t('reader.report')}</h2>
      <p>{t(isHard ? 'report.gradeHard' : 'report.grade', [grade.toFixed(1), String(words)])}</p>
      <Part title={t('report.long', [String(long.length)])}>
        <ul>
          {long.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('report.hard', [String(hard.length)])}>
        <dl>
          {hard.map((entry) => (
            <PlainerWord key={entry.id} t={t} entry={entry} />
          ))}
        </dl>
      </Part>
      <Part title={t('report.unspelled', [String(unspelled.length)])}>
        <p>{unspelled.join(', ')}</p>
      </Part>
      <p class="choice-help">{t('report.limits')}</p>
    </div>
  );
}

/** A hard word with what people say instead, where there is such a word, and what it means. */
function PlainerWord({ t, entry }: { t: Texts; entry: Entry }): JSX.Element {
  const lay = entry.forms.filter(({ kind }) => kind === 'lay').map(({ text }) => text);
  return (
    <div>
      <dt>{entry.name}</dt>
      <dd>
        {lay.length > 0 && <span>{t('report.instead', [lay.join(', ')])} </span>}
        {entry.gist}
      </dd>
    </div>
  );
}
