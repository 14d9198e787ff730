import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useKeys } from './keys';
import { EntryList, type ListedEntry } from './popup-list';
import { type Texts } from './texts';

export interface SearchProps {
  t: Texts;
  query: string;
  onQuery: (query: string) => void;
  /** What the query finds, or the page's terms while there is none. */
  entries: readonly ListedEntry[];
  /** Heading of the list. */
  title: string;
  /** Said when the list is empty. */
  nothing: readonly string[];
  onOpen: (id: string) => void;
  /** Escape in an empty box. */
  onLeave: () => void;
}

/** How far an arrow key moves in the column that the search box and its entries make up. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The search box and its list. Arrow keys move through both, Enter in the box opens the first entry, Escape empties and leaves. */
export function Search({ t, query, onQuery, entries, title, nothing, onOpen, onLeave }: SearchProps): JSX.Element {
  const frame = useRef<HTMLElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);

  const clear = () => {
    onQuery('');
    box.current?.focus();
  };
  useKeys(frame, ({ key, target }) => {
    const step = STEPS[key];
    const [first] = entries;
    if (step) return () => move(frame.current, target, step);
    if (key === 'Enter' && target === box.current && query !== '' && first) return () => onOpen(first.entry.id);
    return key === 'Escape' ? (query === '' ? onLeave : clear) : undefined;
  });
  return (
    <search class="search" ref={frame}>
      <div class="search-box">
        <input
          ref={box}
          type="search"
          aria-label={t('popup.search')}
          placeholder={t('popup.search')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </div>
      <h2 class="list-title">{title}</h2>
      <output class="visually-hidden">{query && t('popup.found', [String(entries.length)])}</output>
      <div class="list-frame">
        <EntryList label={title} entries={entries} t={t} onOpen={onOpen} />
        {entries.length === 0 &&
          nothing.map((line) => (
            <p key={line} class="list-empty">
              {line}
            </p>
          ))}
      </div>
    </search>
  );
}

/** Moves the focus one step through the search box and the entries; beyond either end it comes in at the other. */
function move(frame: HTMLElement | null, from: EventTarget | null, step: number): void {
  const column = [...(frame?.querySelectorAll<HTMLElement>('input, .entry-option') ?? [])];
  const place = column.findIndex((element) => element === from);
  column[(place + step + column.length) % column.length]?.focus();
}
