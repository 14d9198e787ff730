import type { JSX } from 'preact';
import { SLOT, type Texts } from './texts';

/** The site in front, as the popup's first lines show it. */
export interface SwitchProps {
  t: Texts;
  /** Site name as a reader knows it; absent where words are switched for this page only. */
  site?: string | undefined;
  on: boolean;
  /** What the state is and why, in a sentence. */
  state: string;
  /** How much is marked, in a sentence; absent while that isn't known. */
  marked?: string | undefined;
  /** Absent where nothing can be switched: the switch isn't shown then. */
  onSwitch?: ((on: boolean) => void) | undefined;
  /** Asks the browser for access to pages; present where it was taken away. */
  onAllow?: (() => void) | undefined;
}

/** The large switch for the site in front, with its state in words. */
export function SiteSwitch({ t, site, on, state, marked, onSwitch, onAllow }: SwitchProps): JSX.Element {
  return (
    <header class="site">
      {onSwitch && (
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={on}
          aria-describedby="site-state"
          onClick={() => onSwitch(!on)}
        >
          <SwitchLabel t={t} site={site} />
          <span class="switch-track" aria-hidden="true">
            <span class="switch-thumb" />
          </span>
        </button>
      )}
      <output class="site-state" id="site-state">
        {state} {marked}
      </output>
      {onAllow && (
        <button type="button" class="button" onClick={onAllow}>
          <span>{t('switch.allow')}</span>
        </button>
      )}
    </header>
  );
}

function SwitchLabel({ t, site }: Pick<SwitchProps, 't' | 'site'>): JSX.Element {
  if (site === undefined) return <span class="switch-label">{t('switch.here')}</span>;
  const [before, after] = t('switch.on', [SLOT]).split(SLOT);
  return (
    <span class="switch-label">
      {before}
      <strong class="switch-site">{site}</strong>
      {after}
    </span>
  );
}
