import { isOn } from './choices';
import type { Choices } from './choices';
import { FILES, siteOf } from './sites';

/** What can be known of the page in front. */
export interface Front {
  /** The page's address, where the browser tells it. */
  address: string | undefined;
  /** Whether a script of ours answers there; `undefined` until that is known. */
  reached: boolean | undefined;
  /** Whether the browser lets the extension read web pages, and files on this device. */
  access: { pages: boolean; files: boolean };
  choices: Pick<Choices, 'settings' | 'site'>;
  /** Whether the reader asked for words on this very page. */
  asked: boolean;
}

/** What the popup says of the page in front; each is a sentence of the interface. */
export type Place =
  /** Words are explained or not, by the mode and the site's choice. */
  | 'on'
  | 'off'
  | 'notListed'
  | 'askedOn'
  | 'askedOff'
  /** No script of ours runs, for this reason. */
  | 'browserPage'
  | 'storePage'
  | 'document'
  | 'noAccess'
  | 'noFiles'
  | 'reload'
  | 'closed';

/** Pages on which browsers let no extension run, though their addresses look like any other. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|accounts\.firefox\.com|support\.mozilla\.org)(\/|$)/;

/** Files that a browser shows with a viewer of its own, or that hold no page. */
const DOCUMENT = /\.(pdf|svg|xml|rss|json|png|jpe?g|gif|webp|avif|mp4|webm|mp3)$/i;

/** Where the page in front stands. */
export function placeOf({ address, reached, access, choices, asked }: Front): Place {
  if (reached === false) return whyNotReached(address, access);
  if (choices.settings.mode === 'asked') return asked ? 'askedOn' : 'askedOff';
  if (isOn(choices, false)) return 'on';
  return choices.settings.mode === 'listed' ? 'notListed' : 'off';
}

function whyNotReached(address: string | undefined, access: Front['access']): Place {
  const url = URL.parse(address ?? '');
  // Without access to pages the browser tells no address either.
  if (!url) return access.pages ? 'closed' : 'noAccess';
  if (STORES.test(url.href)) return 'storePage';
  const site = siteOf(url.href);
  if (site === undefined) return 'browserPage';
  if (site === FILES && !access.files) return 'noFiles';
  if (!access.pages) return 'noAccess';
  return DOCUMENT.test(url.pathname) ? 'document' : 'reload';
}
