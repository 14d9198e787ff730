import { isOn } from './choices';
import type { Choices } from './choices';
import { siteOf } from './sites';

/** What the popup can know of the page in front. */
export interface Front {
  /** The page's address, where the browser tells it. */
  address: string | undefined;
  /** Whether a script of ours answers there; `undefined` until that is known. */
  reached: boolean | undefined;
  choices: Pick<Choices, 'settings' | 'site'>;
  /** Whether words are explained on the page now, as its script says. */
  on: boolean;
}

/** What the popup says of the page in front; each is a sentence of the interface. */
export type PlaceState =
  /** Words are explained or not, by the mode and the site's choice. */
  | 'on'
  | 'off'
  | 'notListed'
  | 'askedOn'
  | 'askedOff'
  /** No script of ours can run, for this reason. */
  | 'browserPage'
  | 'storePage'
  | 'document'
  | 'reload'
  | 'closed';

/** Hosts on which browsers let no extension run. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|accounts\.firefox\.com|support\.mozilla\.org)(\/|$)/;

/** Files that a browser shows with a viewer of its own instead of as a page. */
const DOCUMENT = /\.(pdf|svg|xml|json|txt|png|jpe?g|gif|webp|avif|mp4|webm|mp3)$/i;

/** Where the page in front stands. */
export function placeState({ address, reached, choices, on }: Front): PlaceState {
  if (reached === false) return whyNotReached(address);
  if (choices.settings.mode === 'asked') return on ? 'askedOn' : 'askedOff';
  if (isOn(choices, false)) return 'on';
  return choices.settings.mode === 'listed' ? 'notListed' : 'off';
}

function whyNotReached(address: string | undefined): PlaceState {
  const url = URL.parse(address ?? '');
  if (!url) return 'closed';
  if (STORES.test(url.href)) return 'storePage';
  if (siteOf(url.href) === undefined) return 'browserPage';
  return DOCUMENT.test(url.pathname) ? 'document' : 'reload';
}
