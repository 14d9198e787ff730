import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/glossary/entry';
import { EntryList, type ListedEntry } from './entry-list';
import { ReportView, type ReportProps } from './reader-report';
import { Sheet } from './sheet';
import { type Texts } from './texts';

/** A paragraph, heading or list item of the text that is read. */
export interface Block {
  /** Its place in the text. */
  place: number;
  kind: 'heading' | 'text' | 'item';
  text: string;
}

export interface ReaderProps {
  t: Texts;
  /** What is read; absent while the reader is still choosing a text. */
  blocks: readonly Block[] | undefined;
  /** Entries of the text, in reading order. */
  terms: readonly ListedEntry[];
  report: ReportProps['report'] | undefined;
  onText: (text: string) => void;
  onFile: (file: File) => void;
  /** Leaves the text and forgets it. */
  onLeave: () => void;
  onShow: (id: string) => void;
  onPrint: () => void;
}

/** The reading page: a text of the reader's own, marked and explained like any page, with its words and a report for who wrote it. */
export function Reader(props: ReaderProps): JSX.Element {
  const { t, blocks } = props;
  return (
    <main class="reader">
      <header class="reader-top" data-healthgloss="off">
        <h1>{t('reader.title')}</h1>
        {blocks && <TopDeeds {...props} />}
      </header>
      {blocks ? <Reading {...props} blocks={blocks} /> : <TextEntry {...props} />}
    </main>
  );
}

function TopDeeds({ t, onLeave, onPrint }: ReaderProps): JSX.Element {
  return (
    <p class="deeds">
      <button type="button" class="button" onClick={onPrint}>
        <span>{t('panel.print')}</span>
      </button>
      <button type="button" class="button" onClick={onLeave}>
        <span>{t('reader.another')}</span>
      </button>
    </p>
  );
}

function TextEntry({ t, onText, onFile }: ReaderProps): JSX.Element {
  const box = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  useEffect(() => area.current?.focus(), []);
  const take = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) onFile(file);
    input.value = '';
  };
  return (
    <section class="text-entry" data-healthgloss="off">
      <label for={box}>{t('reader.paste')}</label>
      <textarea
        ref={area}
        id={box}
        rows={14}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p class="deeds">
        <button type="button" class="button strong" disabled={text.trim() === ''} onClick={() => onText(text)}>
          <span>{t('reader.read')}</span>
        </button>
        <label class="button file">
          <span>{t('reader.file')}</span>
          <input
            class="visually-hidden"
            type="file"
            accept=".txt,.html,.htm,text/plain,text/html"
            onChange={({ currentTarget }) => take(currentTarget)}
          />
        </label>
      </p>
      <p class="choice-help">{t('reader.private')}</p>
    </section>
  );
}

function Reading({ t, blocks, terms, report, onShow }: ReaderProps & { blocks: readonly Block[] }): JSX.Element {
  const [isReport, setIsReport] = useState(false);
  const article = useRef<HTMLElement>(null);
  // The button that had the focus is gone with the form; what was asked for stands here.
  useEffect(() => article.current?.focus({ preventScroll: true }), []);
  const entries: Entry[] = terms.map(({ entry }) => entry);
  return (
    <div class="reading">
      <article ref={article} tabIndex={-1} lang="en" class="read-text">
        {blocks.map((block) => (
          <BlockView key={block.place} {...block} />
        ))}
      </article>
      <aside class="reading-side" data-healthgloss="off">
        <p class="deeds">
          <button type="button" class="button" aria-pressed={!isReport} onClick={() => setIsReport(false)}>
            <span>{t('reader.words')}</span>
          </button>
          <button type="button" class="button" aria-pressed={isReport} onClick={() => setIsReport(true)}>
            <span>{t('reader.report')}</span>
          </button>
        </p>
        {isReport && report && <ReportView t={t} report={report} entries={entries} />}
        {!isReport && <EntryList title={t('reader.words')} entries={terms} t={t} onOpen={onShow} />}
        {!isReport && terms.length === 0 && <p class="list-empty">{t('reader.noWords')}</p>}
      </aside>
      <Sheet t={t} entries={entries} />
    </div>
  );
}

function BlockView({ kind, text }: Block): JSX.Element {
  if (kind === 'heading') return <h2>{text}</h2>;
  return <p class={kind === 'item' ? 'item' : undefined}>{text}</p>;
}
