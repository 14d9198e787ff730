import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/glossary/entry';
import { Card, type CardDeeds } from './card';
import { useKeys } from './keys';
import { type ListedEntry } from './popup-list';
import { ModeChoice, type ModeChoiceProps } from './popup-mode';
import { Search } from './popup-search';
import { SiteSwitch, type SwitchProps } from './popup-switch';
import { type Texts } from './texts';

export interface PopupProps extends ModeChoiceProps {
  site: Omit<SwitchProps, 't'>;
  /** Entries marked on the page in front, in reading order. */
  terms: readonly Entry[];
  search: (query: string) => readonly ListedEntry[];
  entryOf: (id: string) => Entry | undefined;
  known: readonly string[];
  deeds: Omit<CardDeeds, 'onFollow'>;
  onLeave: () => void;
}

/** The toolbar popup: the site's switch first, then search and the page's terms, or one entry's card in their place. */
export function Popup({ t, site, mode, onMode, terms, search, entryOf, known, deeds, onLeave }: PopupProps): JSX.Element {
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const found = useMemo(() => search(query), [search, query]);
  const onPage = useMemo(() => new Set(terms.map(({ id }) => id)), [terms]);
  const last = opened.at(-1);
  const entry = last === undefined ? undefined : entryOf(last);
  const isAsking = query.trim() !== '';
  return (
    <main class="popup">
      <SiteSwitch t={t} {...site} />
      {entry ? (
        <OpenCard
          key={entry.id}
          entry={entry}
          t={t}
          onPage={onPage}
          known={known.includes(entry.id)}
          deeds={{ ...deeds, onFollow: (id) => setOpened([...opened, id]) }}
          onBack={() => setOpened(opened.slice(0, -1))}
        />
      ) : (
        <Search
          t={t}
          query={query}
          onQuery={setQuery}
          entries={isAsking ? found : terms.map((term) => ({ entry: term }))}
          title={t(isAsking ? 'popup.results' : 'popup.onThisPage')}
          nothing={isAsking ? [t('popup.nothing', [query.trim()]), t('popup.nothingHelp')] : [t('popup.noTerms')]}
          onOpen={(id) => setOpened([id])}
          onLeave={onLeave}
        />
      )}
      <footer class="popup-foot">
        <ModeChoice t={t} mode={mode} onMode={onMode} />
      </footer>
    </main>
  );
}

interface OpenCardProps {
  entry: Entry;
  t: Texts;
  onPage: ReadonlySet<string>;
  known: boolean;
  deeds: CardDeeds;
  onBack: () => void;
}

/** The card inside the popup; it takes the focus, and Escape or Alt+Left lead back. */
function OpenCard({ onBack, ...card }: OpenCardProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  useKeys(frame, ({ key, altKey }) => (key === 'Escape' || (altKey && key === 'ArrowLeft') ? onBack : undefined));
  useEffect(() => frame.current?.querySelector('button')?.focus(), [frame]);
  return (
    <div class="popup-card" ref={frame}>
      <Card {...card} nameId="entry-name" onBack={onBack} />
    </div>
  );
}
