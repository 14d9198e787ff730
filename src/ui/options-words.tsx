import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry } from '@/glossary/entry';
import { Icon } from './icons';
import { type Texts } from './texts';

export interface WordsProps {
  t: Texts;
  /** Entries that the reader said they know, the last one first. */
  words: readonly Pick<Entry, 'id' | 'name' | 'gist'>[];
  onForget: (ids: readonly string[]) => void;
  onSave: () => void;
}

/** The words that the reader knows: to be unlearned one by one or all at once, and saved as a table. */
export function Words({ t, words, onForget, onSave }: WordsProps): JSX.Element {
  if (words.length === 0) return <p class="choice-help">{t('options.noWords')}</p>;
  return (
    <>
      <p class="choice-help">{t('options.wordsHelp')}</p>
      <ul class="rows">
        {words.map(({ id, name, gist }) => (
          <li key={id} class="row">
            <span class="row-name">
              {name}
              <span class="choice-help">{gist}</span>
            </span>
            <RemoveButton label={t('options.remove', [name])} onRemove={() => onForget([id])} />
          </li>
        ))}
      </ul>
      <p class="deeds">
        <button type="button" class="button" onClick={onSave}>
          <span>{t('options.saveWords')}</span>
        </button>
        <SureButton t={t} label={t('options.forgetAll')} onSure={() => onForget(words.map(({ id }) => id))} />
      </p>
    </>
  );
}

const RemoveButton = ({ label, onRemove }: { label: string; onRemove: () => void }): JSX.Element => (
  <button type="button" class="icon-button" aria-label={label} title={label} onClick={onRemove}>
    <Icon of="close" />
  </button>
);

export interface SureButtonProps {
  t: Texts;
  label: string;
  onSure: () => void;
}

/** A button for what can't be undone: pressed once it asks, pressed again it does it. */
export function SureButton({ t, label, onSure }: SureButtonProps): JSX.Element {
  const [isAsking, setIsAsking] = useState(false);
  const press = () => {
    if (isAsking) onSure();
    setIsAsking(!isAsking);
  };
  return (
    <button type="button" class="button" onClick={press} onBlur={() => setIsAsking(false)}>
      <span>{isAsking ? t('options.sure', [label]) : label}</span>
    </button>
  );
}
