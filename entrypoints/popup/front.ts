import { browser } from 'wxt/browser';
import { watchChoices } from '@/extension/choices';
import type { Choices } from '@/extension/choices';
import { watchTerms } from '@/extension/page-terms';
import type { FrameTerms } from '@/extension/page-terms';
import type { Shelf } from '@/extension/shelf';
import { siteOf } from '@/extension/sites';

/** The tab in front as the popup sees it, live. */
export interface FrontTab {
  id: number | undefined;
  address: string | undefined;
  site: string | undefined;
  choices: Choices;
  /** What each of its frames told; `undefined` until one told something or none was found. */
  frames: FrameTerms[] | undefined;
}

/** Calls back with the tab in front whenever something about it changes. */
export async function watchFront(shelf: Shelf, onChange: (front: FrontTab) => void): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = tab?.url === undefined ? undefined : siteOf(tab.url);
  let choices: Choices | undefined;
  let frames: FrameTerms[] | undefined;
  const tell = () => {
    if (choices) onChange({ id: tab?.id, address: tab?.url, site, choices, frames });
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
