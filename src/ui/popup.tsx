import type { JSX } from 'preact';
import { LookUp, type LookUpProps } from './look-up';
import { ModeChoice, type ModeChoiceProps } from './mode-choice';
import { SiteSwitch, type SwitchProps } from './site-switch';
import { type Texts } from './texts';

/** The other faces, opened from here. */
export interface Ways {
  onPanel: () => void;
  onReader: () => void;
  onOptions: () => void;
}

export interface PopupProps extends ModeChoiceProps, Omit<LookUpProps, 'noTerms' | 'more' | 'instead' | 'wish' | 'onShow'> {
  site: Omit<SwitchProps, 't'>;
  ways: Ways;
  /** True when something that the reader chose couldn't be read; the options say more. */
  isSpoiled: boolean;
}

/** The toolbar popup: the site's switch first, then search and the page's words, or one entry's card in their place. */
export function Popup({ t, site, mode, onMode, ways, isSpoiled, ...lookUp }: PopupProps): JSX.Element {
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('extName')}</h1>
      <SiteSwitch t={t} {...site} />
      {isSpoiled && <p class="popup-notice">{t('options.spoiled')}</p>}
      <LookUp t={t} noTerms={t('lookUp.noTerms')} {...lookUp} />
      <footer class="popup-foot">
        <ModeChoice t={t} mode={mode} onMode={onMode} />
        <WayList t={t} ways={ways} />
      </footer>
    </main>
  );
}

function WayList({ t, ways }: { t: Texts; ways: Ways }): JSX.Element {
  const buttons = [
    { text: t('panel.title'), onPress: ways.onPanel },
    { text: t('reader.title'), onPress: ways.onReader },
    { text: t('options.short'), onPress: ways.onOptions },
  ];
  return (
    <p class="popup-ways">
      {buttons.map(({ text, onPress }) => (
        <button key={text} type="button" class="link-button" onClick={onPress}>
          {text}
        </button>
      ))}
    </p>
  );
}
