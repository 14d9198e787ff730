import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Entry } from '@/glossary/entry';
import type { FormKind } from '@/glossary/schema';
import { Icon } from './icons';
import { type Texts } from './texts';

/** An entry in a list, with what is to be said about its being there. */
export interface ListedEntry {
  entry: Entry;
  /** Why it was found; absent in the list of the page's terms. */
  why?: WhyFound | undefined;
  /** How often the page mentions it, where that is of interest. */
  count?: number | undefined;
}

/** How an entry was found: by a label, its name or one of its forms, or by the words of its explanation. */
export interface WhyFound {
  how: 'exact' | 'start' | 'words' | 'similar' | 'described';
  label?: string;
  kind?: FormKind | 'name';
}

export interface EntryListProps {
  title: string;
  entries: readonly ListedEntry[];
  t: Texts;
  onOpen: (id: string) => void;
  /** Shows an entry on the page. */
  onShow?: ((id: string) => void) | undefined;
}

/** Entries to choose from under a heading, each a button with its name and what it is; nothing when there are none. */
export function EntryList({ title, entries, t, onOpen, onShow }: EntryListProps): JSX.Element | null {
  const heading = useId();
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 class="list-title" id={heading}>
        {title}
      </h2>
      <ul class="entry-list" aria-labelledby={heading}>
        {entries.map((listed) => (
          <li key={listed.entry.id} class="entry-row">
            <Option {...listed} t={t} onOpen={onOpen} />
            {onShow && <ShowButton name={listed.entry.name} t={t} onShow={() => onShow(listed.entry.id)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Option({ entry, why, count, t, onOpen }: ListedEntry & Pick<EntryListProps, 't' | 'onOpen'>): JSX.Element {
  return (
    <button type="button" class="entry-option" onClick={() => onOpen(entry.id)}>
      <span class="option-name">
        {entry.name}
        {count !== undefined && <span class="option-count"> {t('lookUp.times', [String(count)])}</span>}
      </span>
      {why && <Why why={why} t={t} />}
      <span class="option-gist">{entry.gist}</span>
    </button>
  );
}

function ShowButton({ name, t, onShow }: { name: string; t: Texts; onShow: () => void }): JSX.Element {
  const label = t('lookUp.show', [name]);
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onShow}>
      <Icon of="show" />
    </button>
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
