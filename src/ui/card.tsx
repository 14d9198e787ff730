import type { ComponentChildren, JSX } from 'preact';
import type { Entry } from '@/glossary/entry';
import { CopyButton, KnownButton } from './card-deeds';
import { EntryView, type EntryViewProps } from './entry-view';
import { Icon } from './icons';
import { type Texts } from './texts';

/** What a card asks of the world around it; what is absent leaves its control out. */
export interface CardDeeds {
  onFollow?: ((id: string) => void) | undefined;
  onSpeak?: ((name: string) => void) | undefined;
  /** Says of an entry that the reader knows it, or no longer. */
  onKnown?: ((id: string, known: boolean) => void) | undefined;
  /** Puts text on the clipboard; resolves to whether it got there. */
  onCopy?: ((text: string) => Promise<boolean>) | undefined;
  onPanel?: ((id: string) => void) | undefined;
  onClose?: (() => void) | undefined;
}

export interface CardProps extends Pick<EntryViewProps, 'met' | 'onPage' | 'nameId'> {
  entry: Entry;
  t: Texts;
  deeds: CardDeeds;
  /** Goes back to the entry a relation was followed from; absent on the first entry. */
  onBack?: (() => void) | undefined;
  /** Which of the page's terms this is, where the reader goes through them: *2 of 9*. */
  place?: string | undefined;
  /** True when the reader said before that they know this entry. */
  known?: boolean;
  /** True where the card is a box of its own above other things; else it is a part of what it stands in. */
  dialog?: boolean;
  children?: ComponentChildren;
}

/** The explanation of one entry, with what a reader can do about it. Holds no history: who shows it follows and goes back. */
export function Card({
  entry,
  t,
  deeds,
  onBack,
  place,
  known = false,
  dialog = false,
  nameId,
  children,
  ...view
}: CardProps): JSX.Element {
  const role = dialog ? ({ role: 'dialog', 'aria-modal': false, tabIndex: -1 } as const) : ({ role: 'group' } as const);
  return (
    <div
      class={onBack || place ? 'card barred' : 'card'}
      lang={t('language')}
      dir={t('direction') === 'rtl' ? 'rtl' : 'ltr'}
      aria-labelledby={nameId}
      {...role}
    >
      <CardTop t={t} onBack={onBack} place={place} onClose={deeds.onClose} />
      <div class="card-body">
        <EntryView {...view} entry={entry} t={t} nameId={nameId} onFollow={deeds.onFollow} onSpeak={deeds.onSpeak}>
          {children}
        </EntryView>
      </div>
      <CardFoot entry={entry} t={t} deeds={deeds} known={known} />
    </div>
  );
}

function CardTop({ t, onBack, place, onClose }: Pick<CardProps, 't' | 'onBack' | 'place'> & Pick<CardDeeds, 'onClose'>) {
  if (!onBack && !onClose && !place) return null;
  return (
    <div class="card-top">
      {onBack && (
        <button type="button" class="button plain" aria-keyshortcuts="Alt+ArrowLeft" onClick={onBack}>
          <Icon of="back" />
          <span>{t('card.back')}</span>
        </button>
      )}
      {place && <span class="card-place">{place}</span>}
      {onClose && (
        <button type="button" class="icon-button" aria-label={t('card.close')} onClick={onClose}>
          <Icon of="close" />
        </button>
      )}
    </div>
  );
}

function CardFoot({ entry, t, deeds, known }: Pick<CardProps, 'entry' | 't' | 'deeds'> & { known: boolean }): JSX.Element | null {
  const { onKnown, onCopy, onPanel } = deeds;
  if (!onKnown && !onCopy && !onPanel) return null;
  return (
    <div class="card-foot">
      {onKnown && <KnownButton key={entry.id} entry={entry} t={t} known={known} onKnown={onKnown} />}
      <span class="gap" />
      {onCopy && <CopyButton key={`${entry.id} copy`} entry={entry} t={t} onCopy={onCopy} />}
      {onPanel && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('card.panel')}
          title={t('card.panel')}
          onClick={() => onPanel(entry.id)}
        >
          <Icon of="panel" />
        </button>
      )}
    </div>
  );
}
