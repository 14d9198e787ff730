import type { JSX } from 'preact';
import type { Entry } from '@/glossary/entry';
import { entryText } from './entry-text';
import { Icon } from './icons';
import { Kept } from './kept';
import { type Texts } from './texts';

interface DeedProps {
  entry: Entry;
  t: Texts;
}

interface KnownButtonProps extends DeedProps {
  known: boolean;
  onKnown: (id: string, known: boolean) => void;
}

/** *I know this word*; once pressed, says what that did and offers to undo it. */
export function KnownButton({ entry, t, known: before, onKnown }: KnownButtonProps): JSX.Element {
  return (
    <Kept start={before}>
      {(known, keep) => (
        <>
          <output class={known ? 'card-said' : 'visually-hidden'}>{known && t('card.known')}</output>
          <button
            type="button"
            class="button plain"
            onClick={() => {
              keep(!known);
              onKnown(entry.id, !known);
            }}
          >
            {!known && <Icon of="check" />}
            <span>{known ? t('card.undo') : t('card.know')}</span>
          </button>
        </>
      )}
    </Kept>
  );
}

/** Copies the entry as plain text and says whether that worked. */
export function CopyButton({ entry, t, onCopy }: DeedProps & { onCopy: (text: string) => Promise<boolean> }): JSX.Element {
  const copy = async () => t((await onCopy(entryText(entry, t))) ? 'card.copied' : 'card.notCopied');
  return (
    <Kept start="">
      {(said, say) => (
        <>
          <output class={said ? 'card-said' : 'visually-hidden'}>{said}</output>
          <button
            type="button"
            class="icon-button"
            aria-label={t('card.copy')}
            title={t('card.copy')}
            onClick={() => void copy().then(say)}
          >
            <Icon of="copy" />
          </button>
        </>
      )}
    </Kept>
  );
}
