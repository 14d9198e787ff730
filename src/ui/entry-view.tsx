import type { ComponentChildren, JSX } from 'preact';
import type { Entry } from '@/glossary/entry';
import { Icon } from './icons';
import { MetLine, ReasonLine, type Met } from './met';
import { RelationList } from './relation-list';
import { Sources } from './sources';
import { type Texts } from './texts';

/** The language that entries are written in, whatever the interface speaks. */
const GLOSSARY = 'en';

export interface EntryViewProps {
  entry: Entry;
  t: Texts;
  /** Id for the heading with the entry's name, by which a dialog is labelled. */
  nameId?: string | undefined;
  /** How the page wrote it; absent where no page is concerned. */
  met?: Met | undefined;
  /** Ids of the entries marked on the same page: links to these come first. */
  onPage?: Pick<ReadonlySet<string>, 'has'> | undefined;
  onFollow?: ((id: string) => void) | undefined;
  /** Present when a voice on this device can speak. */
  onSpeak?: ((name: string) => void) | undefined;
  /** Put after the relations: what else can be asked about links. */
  children?: ComponentChildren;
}

/** An entry in full, the same in card, popup and panel: what it is first, where that is known from last. */
export function EntryView({ entry, t, nameId, met, onPage, onFollow, onSpeak, children }: EntryViewProps): JSX.Element {
  const here = entry.relations.filter(({ to }) => onPage?.has(to));
  const others = entry.relations.filter(({ to }) => !onPage?.has(to));
  const links = { entry, t, onFollow };
  return (
    <div class="entry">
      <Head entry={entry} t={t} nameId={nameId} met={met} onSpeak={onSpeak} />
      <p class="entry-gist" lang={GLOSSARY}>
        {entry.gist}
      </p>
      {/* A card on a page is short: what may save a life stands where it is seen without scrolling. */}
      {entry.urgent && <Urgent text={entry.urgent} t={t} />}
      <p class="entry-more" lang={GLOSSARY}>
        {entry.more}
      </p>
      {here.length > 0 && (
        <Part title={t('card.onThisPage')}>
          <RelationList {...links} relations={here} />
        </Part>
      )}
      {others.length > 0 && (
        <Part title={t('card.related')}>
          <RelationList {...links} relations={others} />
        </Part>
      )}
      {children}
      {entry.parts.length > 0 && <WordParts entry={entry} t={t} />}
      {met && !isShort(met) && <ReasonLine met={met} t={t} />}
      <Sources entry={entry} t={t} />
    </div>
  );
}

function Head({
  entry,
  t,
  nameId,
  met,
  onSpeak,
}: Pick<EntryViewProps, 'entry' | 't' | 'nameId' | 'met' | 'onSpeak'>): JSX.Element {
  return (
    <div class="entry-head">
      {met && <MetLine met={met} t={t} />}
      <div class="entry-title">
        <h2 class="entry-name" id={nameId} lang={GLOSSARY}>
          {entry.name}
        </h2>
        {(entry.say ?? onSpeak) && (
          <span class="entry-say">
            {entry.say && <span>{entry.say}</span>}
            {onSpeak && (
              <button
                type="button"
                class="icon-button"
                aria-label={t('card.speak', [entry.name])}
                onClick={() => onSpeak(entry.name)}
              >
                <Icon of="speak" />
              </button>
            )}
          </span>
        )}
      </div>
      {met && isShort(met) && <ReasonLine met={met} t={t} />}
      {entry.pack && <p class="entry-met">{t('card.pack', [entry.pack])}</p>}
    </div>
  );
}

/** Of an abbreviation a reader wonders at once why it should mean this; of other words hardly. */
const isShort = ({ kind }: Met): boolean => kind === 'abbreviation';

function Urgent({ text, t }: { text: string; t: Texts }): JSX.Element {
  return (
    <div class="entry-urgent" role="note" aria-label={t('card.urgent')}>
      <p lang={GLOSSARY}>{text}</p>
    </div>
  );
}

/** One part of an entry under its own small heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="entry-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function WordParts({ entry, t }: { entry: Entry; t: Texts }): JSX.Element {
  return (
    <Part title={t('card.parts')}>
      <dl class="word-parts">
        {entry.parts.map(({ part, meaning }) => (
          <div key={part}>
            <dt>{part}</dt> <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
