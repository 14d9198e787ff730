import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { joinNames, type Texts } from './texts';

export interface BackupProps {
  t: Texts;
  onExport: () => void;
  /** Takes the text of a file in and resolves to what came of it, in a sentence. */
  onImport: (text: string) => Promise<string>;
}

/** All choices as one file, out and in. */
export function Backup({ t, onExport, onImport }: BackupProps): JSX.Element {
  const [said, setSaid] = useState('');
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) setSaid(await onImport(await file.text()));
    input.value = '';
  };
  return (
    <>
      <p class="choice-help">{t('options.backupHelp')}</p>
      <p class="deeds">
        <button type="button" class="button" onClick={onExport}>
          <span>{t('options.export')}</span>
        </button>
        <label class="button file">
          <span>{t('options.import')}</span>
          <input
            class="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void take(currentTarget)}
          />
        </label>
        <output>{said}</output>
      </p>
    </>
  );
}

export interface AboutProps {
  t: Texts;
  version: string;
  /** Number of entries in the glossary. */
  entries: number;
  /** Publishers that the entries were checked against, sorted. */
  publishers: readonly string[];
}

/** What this is, what it rests on and what it is not. */
export function About({ t, version, entries, publishers }: AboutProps): JSX.Element {
  return (
    <>
      <p>{t('options.about', [version, String(entries)])}</p>
      <p>{t('options.sources', [joinNames(publishers, t)])}</p>
      <p>{t('options.license')}</p>
      <p>{t('options.privacy')}</p>
      <p>{t('welcome.advice')}</p>
    </>
  );
}
