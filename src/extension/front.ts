import { browser } from 'wxt/browser';
import { isOn, watchChoices } from './choices';
import type { Choices } from './choices';
import { listen } from './listen';
import { ASK_HERE, askTab } from './messages';
import { watchTerms } from './page-terms';
import type { FrameTerms, PageTerm } from './page-terms';
import { placeOf } from './place';
import type { Front, Place } from './place';
import type { Shelf, Stop } from './shelf';
import { chooseSites, siteOf } from './sites';

/** What lets our scripts run on pages; readers can take it away in their browser's settings. */
const EVERY_PAGE = { origins: ['<all_urls>'] };

/** Frames answer within a few milliseconds; a list that is drawn empty first and full a moment later would flicker. */
const LONGEST_WAIT_MS = 150;

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
  /** What default settings would mark, in reading order, each entry once; empty until that is known. */
  terms: readonly PageTerm[];
  /** Switches words on or off, for the site or the page; absent where that would do nothing. */
  change?: ((on: boolean) => Promise<unknown>) | undefined;
  /** Asks the browser for access to pages, which it shows the reader; present only where that is what is missing. */
  allow?: (() => Promise<unknown>) | undefined;
  /** Shows an entry on the page. */
  goTo(entry: number): void;
}

export interface FrontOptions {
  /** True to have pages read where nothing is marked. */
  scan: boolean;
}

/** Calls back with this window's tab in front whenever something about it changes; other tabs that come to the front are followed. */
export function watchFront(shelf: Shelf, { scan }: FrontOptions, onChange: (front: FrontTab) => void): Stop {
  let stopTab: Stop = () => {};
  /** The tab that is watched; not known while it is looked for. */
  let current: number | undefined;
  let looks = 0;
  const look = async () => {
    const turn = ++looks;
    current = undefined;
    const [[tab], access] = await Promise.all([browser.tabs.query({ active: true, currentWindow: true }), readAccess()]);
    // Asked again meanwhile: this answer may be of the tab that was in front before.
    if (turn !== looks) return;
    stopTab();
    current = tab?.id;
    stopTab = watchTab(shelf, { tab, access }, scan, onChange);
  };
  const stops = [
    listen(browser.tabs.onActivated, () => void look()),
    listen(browser.permissions.onAdded, () => void look()),
    // A page that was loaded has new frames, which know nothing of the conversation with the old ones.
    listen(browser.tabs.onUpdated, (id: number, { status }: { status?: string }) => {
      if ((id === current || current === undefined) && status === 'complete') void look();
    }),
  ];
  void look();
  return () => {
    looks++;
    for (const stop of [...stops, stopTab]) stop();
  };
}

interface Looked {
  tab: { id?: number | undefined; url?: string | undefined } | undefined;
  access: Front['access'];
}

function watchTab(shelf: Shelf, looked: Looked, scan: boolean, onChange: (front: FrontTab) => void): Stop {
  const { id, url = '' } = looked.tab ?? {};
  let site = siteOf(url);
  let choices: Choices | undefined;
  let frames: FrameTerms[] | undefined;
  let waited = false;
  const tell = () => {
    if (choices && (frames || waited))
      onChange(frontOf({ ...looked, site, choices, frames, shelf, goTo: (entry) => terms?.goTo(entry) }));
  };
  const watchSite = () =>
    watchChoices(shelf, site, (next) => {
      choices = next;
      tell();
    });
  let sites = watchSite();
  const onFrames = (next: FrameTerms[]) => {
    frames = next;
    // The page itself knows its site where the browser doesn't tell a panel the address.
    const told = next.find(({ top }) => top)?.site ?? site;
    if (told === site) return tell();
    site = told;
    sites.stop();
    sites = watchSite();
  };
  const terms = id === undefined ? undefined : watchTerms(id, onFrames, scan);
  const waiting = setTimeout(() => {
    waited = true;
    tell();
  }, LONGEST_WAIT_MS);
  return () => {
    clearTimeout(waiting);
    sites.stop();
    terms?.stop();
  };
}

interface Seen extends Looked {
  site: string | undefined;
  choices: Choices;
  frames: FrameTerms[] | undefined;
  shelf: Shelf;
  goTo: (entry: number) => void;
}

function frontOf({ tab, site, access, choices, frames, shelf, goTo }: Seen): FrontTab {
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
    terms: sumOf(frames ?? []),
    change: place === 'storePage' ? undefined : byPage ? changePage : changeSite,
    allow: place === 'noAccess' ? () => browser.permissions.request(EVERY_PAGE) : undefined,
    goTo,
  };
}

/** The terms of all frames, each entry where it comes first, with the mentions of all frames. */
function sumOf(frames: readonly FrameTerms[]): PageTerm[] {
  const counts = new Map<number, number>();
  for (const { entry, count } of frames.flatMap(({ terms }) => terms)) counts.set(entry, (counts.get(entry) ?? 0) + count);
  return [...counts].map(([entry, count]) => ({ entry, count }));
}

async function readAccess(): Promise<Front['access']> {
  const [pages, files] = await Promise.all([
    browser.permissions.contains(EVERY_PAGE),
    browser.extension.isAllowedFileSchemeAccess(),
  ]);
  return { pages, files };
}
