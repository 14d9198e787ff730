import { browser } from 'wxt/browser';
import type { PageState } from './messages';

const SIZES = [16, 32] as const;

const pictures = (on: boolean): Record<number, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${on ? '' : 'off-'}${size}.png`]));

/** Shows the state of one tab's page on its toolbar icon: on or off by shape, both in words; the count on a badge if wanted. */
export async function showState(tab: number, state: PageState, title: string, badge: boolean): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setIcon({ tabId: tab, path: pictures(state.on) }),
    action.setTitle({ tabId: tab, title }),
    action.setBadgeText({ tabId: tab, text: badge && state.count > 0 ? String(state.count) : '' }),
  ]);
}
