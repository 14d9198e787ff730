import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { About, Backup, type AboutProps, type BackupProps } from './options-about';
import { HoverOptions, ReadingOptions, type HoverOptionsProps } from './options-reading';
import { Sites, type SitesProps } from './options-sites';
import { SureButton, Words, type WordsProps } from './options-words';
import { type Texts } from './texts';

export interface OptionsProps {
  t: Texts;
  reading: Omit<HoverOptionsProps, 't'>;
  sites: Omit<SitesProps, 't'>;
  words: Omit<WordsProps, 't'>;
  backup: Omit<BackupProps, 't'>;
  about: Omit<AboutProps, 't'>;
  /** Present when something kept could not be read. */
  spoiled?: { onSave: () => void; onDrop: () => void } | undefined;
}

/** All that can be chosen, saved at once. */
export function Options({ t, reading, sites, words, backup, about, spoiled }: OptionsProps): JSX.Element {
  return (
    <main class="options">
      <h1>
        <img src="/icon/48.png" alt="" width="36" height="36" />
        {t('options.title')}
      </h1>
      {spoiled && <Spoiled t={t} {...spoiled} />}
      <OptionsPart title={t('options.reading')}>
        <ReadingOptions t={t} {...reading} />
      </OptionsPart>
      <OptionsPart title={t('options.hover')}>
        <HoverOptions t={t} {...reading} />
      </OptionsPart>
      <OptionsPart title={t('options.sites')}>
        <Sites t={t} {...sites} />
      </OptionsPart>
      <OptionsPart title={t('options.words')}>
        <Words t={t} {...words} />
      </OptionsPart>
      <OptionsPart title={t('options.backup')}>
        <Backup t={t} {...backup} />
      </OptionsPart>
      <OptionsPart title={t('options.aboutTitle')}>
        <About t={t} {...about} />
      </OptionsPart>
    </main>
  );
}

function OptionsPart({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const heading = useId();
  return (
    <section class="options-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

function Spoiled({ t, onSave, onDrop }: { t: Texts } & NonNullable<OptionsProps['spoiled']>): JSX.Element {
  return (
    <div class="spoiled" role="note">
      <p>{t('options.spoiled')}</p>
      <p class="deeds">
        <button type="button" class="button" onClick={onSave}>
          <span>{t('options.spoiledSave')}</span>
        </button>
        <SureButton t={t} label={t('options.spoiledDrop')} onSure={onDrop} />
      </p>
    </div>
  );
}
