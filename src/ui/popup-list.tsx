import type { JSX } from 'preact';
import type { Entry } from '@/glossary/entry';
import type { FormKind } from '@/glossary/schema';
import { type Texts } from './texts';

/** An entry in a list, with what is to be said about its being there. */
export interface ListedEntry {
  entry: Entry;
  /** Why it was found; absent in the list of the page's terms. */
  why?: WhyFound | undefined;
}

/** How an entry was found: by a label, its name or one of its forms, or by the words of its explanation. */
export interface WhyFound {
  how: 'exact' | 'start' | 'words' | 'similar' | 'described';
  label?: string;
  kind?: FormKind | 'name';
}

export interface EntryListProps {
  label: string;
  entries: readonly ListedEntry[];
  t: Texts;
  onOpen: (id: string) => void;
}

/** Entries to choose from, each a button with its name and what it is. */
export function EntryList({ label, entries, t, onOpen }: EntryListProps): JSX.Element {
  return (
    <ul class="entry-list" aria-label={label}>
      {entries.map(({ entry, why }) => (
        <li key={entry.id}>
          <button type="button" class="entry-option" onClick={() => onOpen(entry.id)}>
            <span class="option-name">{entry.name}</span>
            {why && <Why why={why} t={t} />}
            <span class="option-gist">{entry.gist}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Why({ why, t }: { why: WhyFound; t: Texts }): JSX.Element | null {
  const text = whyText(why, t);
  return text === undefined ? null : <span class="option-why">{text}</span>;
}

/** Says why an entry was found; nothing where its name says so itself. */
function whyText({ how, label = '', kind }: WhyFound, t: Texts): string | undefined {
  if (how === 'described') return t('search.described');
  if (kind === 'name') return how === 'similar' ? t('search.similar') : undefined;
  if (kind === 'misspelling') return t('search.similar');
  if (kind === 'misnomer' || kind === 'former' || kind === 'abbreviation') return t(`search.${kind}`, [label]);
  return t('search.form', [label]);
}
