import type { JSX } from 'preact';
import { LookUp, type LookUpProps } from './look-up';
import { ModeChoice, type ModeChoiceProps } from './mode-choice';
import { SiteSwitch, type SwitchProps } from './site-switch';

export interface PopupProps extends ModeChoiceProps, Omit<LookUpProps, 'noTerms' | 'more' | 'instead' | 'wish' | 'onShow'> {
  site: Omit<SwitchProps, 't'>;
}

/** The toolbar popup: the site's switch first, then search and the page's words, or one entry's card in their place. */
export function Popup({ t, site, mode, onMode, ...lookUp }: PopupProps): JSX.Element {
  return (
    <main class="popup">
      <SiteSwitch t={t} {...site} />
      <LookUp t={t} noTerms={t('lookUp.noTerms')} {...lookUp} />
      <footer class="popup-foot">
        <ModeChoice t={t} mode={mode} onMode={onMode} />
      </footer>
    </main>
  );
}
