import { browser } from 'wxt/browser';
import { isOn, watchChoices } from './choices';
import type { Choices } from './choices';
import { ASK_HERE, askTab } from './messages';
import { watchTerms } from './page-terms';
import type { FrameTerms } from './page-terms';
import { placeOf } from './place';
import type { Front, Place } from './place';
import type { Shelf } from './shelf';
import { chooseSites, siteOf } from './sites';

/** What lets our scripts run on pages; readers can take it away in their browser's settings. */
const EVERY_PAGE = { origins: ['<all_urls>'] };

/** The tab in front as the extension's own faces see it. */
export interface FrontTab {
  place: Place;
  /** What the switch switches, or `undefined` when it is the page alone or nothing. */
  site: string | undefined;
  /** Whether words are explained here, or would be if a script could run. */
  on: boolean;
  choices: Choices;
  /** Numbers of the entries marked on the page, in reading order, each once; `undefined` until that is known. */
  marked: readonly number[] | undefined;
  /** Switches words on or off, for the site or the page; absent where that would do nothing. */
  change?: ((on: boolean) => Promise<unknown>) | undefined;
  /** Asks the browser for access to pages, which it shows the reader; present only where that is what is missing. */
  allow?: (() => Promise<unknown>) | undefined;
}

/** Calls back with the tab in front whenever something about it changes. */
export async function watchFront(shelf: Shelf, onChange: (front: FrontTab) => void): Promise<void> {
  const [[tab], access] = await Promise.all([browser.tabs.query({ active: true, currentWindow: true }), readAccess()]);
  const site = tab?.url === undefined ? undefined : siteOf(tab.url);
  let choices: Choices | undefined;
  let frames: FrameTerms[] | undefined;
  const tell = () => {
    if (choices) onChange(frontOf({ tab, site, access, choices, frames, shelf }));
  };
  watchChoices(shelf, site, (next) => {
    choices = next;
    tell();
  });
  if (tab?.id === undefined) return;
  watchTerms(tab.id, (next) => {
    frames = next;
    tell();
  });
}

interface Seen {
  tab: { id?: number | undefined; url?: string | undefined } | undefined;
  site: string | undefined;
  access: Front['access'];
  choices: Choices;
  frames: FrameTerms[] | undefined;
  shelf: Shelf;
}

function frontOf({ tab, site, access, choices, frames, shelf }: Seen): FrontTab {
  const byPage = choices.settings.mode === 'asked';
  const asked = byPage && (frames?.some(({ top, on }) => top && on) ?? false);
  const reached = frames && frames.length > 0;
  const place = placeOf({ address: tab?.url, reached, access, choices, asked });
  const changePage = reached && tab?.id !== undefined ? (on: boolean) => askTab(ASK_HERE, tab.id ?? -1, on) : undefined;
  const changeSite = site === undefined ? undefined : (on: boolean) => chooseSites(shelf, [[site, on ? 'on' : 'off']]);
  return {
    place,
    site: byPage ? undefined : site,
    on: isOn(choices, asked),
    choices,
    marked: frames && [...new Set(frames.flatMap(({ marked }) => marked))],
    change: place === 'storePage' ? undefined : byPage ? changePage : changeSite,
    allow: place === 'noAccess' ? () => browser.permissions.request(EVERY_PAGE) : undefined,
  };
}

async function readAccess(): Promise<Front['access']> {
  const [pages, files] = await Promise.all([
    browser.permissions.contains(EVERY_PAGE),
    browser.extension.isAllowedFileSchemeAccess(),
  ]);
  return { pages, files };
}
