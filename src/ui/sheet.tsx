import type { JSX } from 'preact';
import type { Entry } from '@/glossary/entry';
import { longDate, sentenceCase, type Texts } from './texts';

export interface SheetProps {
  t: Texts;
  entries: readonly Entry[];
}

/** Lines for the reader's own questions on the printed sheet. */
const QUESTION_LINES = 4;

/** *Words for my visit*: what the panel prints in its own place; on the screen it isn't seen. */
export function Sheet({ t, entries }: SheetProps): JSX.Element {
  return (
    <section class="sheet" aria-hidden="true" data-healthgloss="off">
      <h1>{t('panel.sheetTitle')}</h1>
      <dl>
        {entries.map(({ id, name, say, gist }) => (
          <div key={id}>
            <dt>
              {sentenceCase(name)}
              {say && <span class="sheet-say"> {say}</span>}
            </dt>
            <dd>{gist}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('panel.sheetQuestions')}</h2>
      {Array.from({ length: QUESTION_LINES }, (_, line) => (
        <div key={line} class="sheet-line" />
      ))}
      <p class="sheet-source">{sourceOf(t)}</p>
    </section>
  );
}

/** The same as text for the clipboard. */
export function sheetText(entries: readonly Entry[], t: Texts): string {
  const lines = entries.map(({ name, say, gist }) => `${sentenceCase(name)}${say ? ` (${say})` : ''}: ${gist}`);
  return [t('panel.sheetTitle'), '', ...lines, '', sourceOf(t)].join('\n');
}

const sourceOf = (t: Texts): string => t('panel.sheetSource', [longDate(new Date().toISOString().slice(0, 10), t)]);
