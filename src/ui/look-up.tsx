import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/glossary/entry';
import type { TakeApart } from '@/glossary/word-parts';
import { Card, type CardDeeds } from './card';
import { EntryList, type ListedEntry } from './entry-list';
import { useKeys } from './keys';
import { SearchBox } from './search-box';
import { type Texts } from './texts';

/** What somebody outside wants to see here: an entry by its id, or what is found for words. A new object is a new wish. */
export interface Wish {
  show: 'entry' | 'search';
  text: string;
}

export interface LookUpProps {
  t: Texts;
  /** Entries of the page in front, in reading order. */
  terms: readonly ListedEntry[];
  /** Said when the page has none. */
  noTerms: string;
  /** Looked up before, the last one first. */
  recent: readonly Entry[];
  search: (query: string) => readonly ListedEntry[];
  /** Guesses what a word is built of that the glossary doesn't hold. */
  takeApart: TakeApart;
  entryOf: (id: string) => Entry | undefined;
  known: readonly string[];
  wish?: Wish | undefined;
  deeds: Omit<CardDeeds, 'onFollow'>;
  onOpened: (id: string) => void;
  /** Shows an entry on the page; present where the page can be led there. */
  onShow?: ((id: string) => void) | undefined;
  /** Escape with nothing left to go back from. */
  onLeave?: (() => void) | undefined;
  /** What a card has besides the entry, such as the way to another word. */
  more?: ((entry: Entry, follow: (id: string) => void) => ComponentChildren) | undefined;
  /** Stands in the list's place while nothing is searched for. */
  instead?: ComponentChildren;
}

/** A search box with the page's words under it, what it finds, and in their place the card of the one chosen, with the way back. */
export function LookUp(props: LookUpProps): JSX.Element {
  const { t, terms, search, entryOf, known, wish, deeds, onOpened, more } = props;
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const onPage = useMemo(() => new Set(terms.map(({ entry }) => entry.id)), [terms]);
  const open = (id: string, after: readonly string[] = []) => {
    setOpened([...after, id]);
    onOpened(id);
  };
  useEffect(() => {
    if (wish?.show === 'search') setQuery(wish.text);
    if (wish) setOpened(wish.show === 'entry' ? [wish.text] : []);
  }, [wish]);

  const found = useMemo(() => search(query), [search, query]);
  const last = opened.at(-1);
  const entry = last === undefined ? undefined : entryOf(last);
  if (!entry) return <Lists {...props} query={query} onQuery={setQuery} found={found} onOpen={open} />;
  const follow = (id: string) => open(id, opened);
  return (
    <OpenCard
      key={opened.length}
      entry={entry}
      t={t}
      onPage={onPage}
      known={known.includes(entry.id)}
      deeds={{ ...deeds, onFollow: follow }}
      onBack={() => setOpened(opened.slice(0, -1))}
    >
      {more?.(entry, follow)}
    </OpenCard>
  );
}

interface ListsProps extends LookUpProps {
  query: string;
  onQuery: (query: string) => void;
  found: readonly ListedEntry[];
  onOpen: (id: string) => void;
}

function Lists(props: ListsProps): JSX.Element {
  const { t, terms, noTerms, recent, query, onQuery, found, takeApart, onOpen, onShow, onLeave, instead } = props;
  const isAsking = query.trim() !== '';
  const before = recent.map((entry) => ({ entry }));
  return (
    <SearchBox t={t} query={query} onQuery={onQuery} first={found[0]?.entry.id} onOpen={onOpen} onLeave={onLeave}>
      <output class="visually-hidden">{isAsking && t('lookUp.found', [String(found.length)])}</output>
      {isAsking && <EntryList title={t('lookUp.results')} entries={found} t={t} onOpen={onOpen} />}
      {isAsking && <Guess word={query.trim()} isKnown={found[0]?.why?.how === 'exact'} takeApart={takeApart} t={t} />}
      {isAsking && found.length === 0 && <Nothing lines={[t('lookUp.nothing', [query.trim()]), t('lookUp.nothingHelp')]} />}
      {!isAsking &&
        (instead ?? <EntryList title={t('lookUp.onThisPage')} entries={terms} t={t} onOpen={onOpen} onShow={onShow} />)}
      {!isAsking && !instead && terms.length === 0 && <Nothing lines={[noTerms]} />}
      {!isAsking && before.length > 0 && <EntryList title={t('lookUp.before')} entries={before} t={t} onOpen={onOpen} />}
    </SearchBox>
  );
}

interface GuessProps extends Pick<LookUpProps, 't' | 'takeApart'> {
  word: string;
  /** True when the glossary explains the word itself, so that nothing need be guessed. */
  isKnown: boolean;
}

/** What a word seems to be built of, said to be a guess. */
function Guess({ word, isKnown, takeApart, t }: GuessProps): JSX.Element | null {
  const pieces = useMemo(() => (isKnown ? undefined : takeApart(word)), [isKnown, word, takeApart]);
  if (!pieces) return null;
  return (
    <section class="guess">
      <h2 class="list-title">{t('lookUp.guess', [word])}</h2>
      <dl class="word-parts">
        {pieces.map(({ part, meaning }) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="guess-doubt">{t('lookUp.guessHelp')}</p>
    </section>
  );
}

const Nothing = ({ lines }: { lines: readonly string[] }): JSX.Element => (
  <>
    {lines.map((line) => (
      <p key={line} class="list-empty">
        {line}
      </p>
    ))}
  </>
);

interface OpenCardProps {
  entry: Entry;
  t: Texts;
  onPage: ReadonlySet<string>;
  known: boolean;
  deeds: CardDeeds;
  onBack: () => void;
  children: ComponentChildren;
}

/** The card in the list's place; it takes the focus, and Escape or Alt+Left lead back. */
function OpenCard({ onBack, ...card }: OpenCardProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  useKeys(frame, ({ key, altKey }) => (key === 'Escape' || (altKey && key === 'ArrowLeft') ? onBack : undefined));
  useEffect(() => frame.current?.querySelector('button')?.focus(), [frame]);
  return (
    <div class="open-card" ref={frame}>
      <Card {...card} nameId="entry-name" onBack={onBack} />
    </div>
  );
}
