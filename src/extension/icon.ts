import { browser } from 'wxt/browser';
import type { PageState } from './messages';
import { usualState } from './report';
import type { Settings } from './settings';
import { text } from './texts';

const SIZES = [16, 32] as const;

const pictures = (on: boolean): Record<number, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${on ? '' : 'off-'}${size}.png`]));

/** Shows the state of one tab's page on its toolbar icon: on or off by shape, both in words; the count on a badge if wanted. */
export async function showState(tab: number, { on, count }: PageState, badge: boolean): Promise<void> {
  const { action } = browser;
  const title = on ? text('action.on', [String(count)]) : text('action.off');
  const showing = Promise.all([
    action.setIcon({ tabId: tab, path: pictures(on) }),
    action.setTitle({ tabId: tab, title }),
    action.setBadgeText({ tabId: tab, text: badge && count > 0 ? String(count) : '' }),
  ]);
  // The tab may be closed by now.
  await showing.catch(() => {});
}

/** Shows on the icon of all tabs that say nothing themselves whether words are explained on new pages. */
export async function showUsual(mode: Settings['mode']): Promise<void> {
  await browser.action.setIcon({ path: pictures(usualState(mode).on) });
}
