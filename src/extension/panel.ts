import { browser } from 'wxt/browser';
import { isText, oneOf, shape } from './guards';
import { listen } from './listen';
import type { Changes, Stop } from './shelf';

/** What the panel is opened to show: an entry, or what is found for words. */
export interface PanelWish {
  show: 'entry' | 'search';
  /** Id of the entry, or the words. */
  text: string;
}

const isWish = shape<PanelWish>({ show: oneOf('entry', 'search'), text: isText });

/** Kept in memory only and taken away once read: what somebody looked up is nobody's business tomorrow. */
const KEY = 'panel-wish';

/** Chromium's side panel, or Firefox's sidebar. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const panels = (): Panels => browser as unknown as Panels;

/**
 * Opens the panel in a window, by something the reader did just now: browsers refuse it after any waiting, so nothing is awaited first.
 * Resolves to whether it is open.
 */
export async function openPanel(window: number, wish?: PanelWish): Promise<boolean> {
  const { sidePanel, sidebarAction } = panels();
  const opening = sidePanel ? sidePanel.open({ windowId: window }) : sidebarAction?.open();
  if (wish) await browser.storage.session.set({ [KEY]: wish });
  return Promise.resolve(opening).then(
    () => opening !== undefined,
    () => false,
  );
}

/** In the panel: calls back with each wish, one from before the panel was open included. */
export function watchWishes(onWish: (wish: PanelWish) => void): Stop {
  const take = (raw: unknown) => {
    if (!isWish(raw)) return;
    void browser.storage.session.remove(KEY);
    onWish(raw);
  };
  void browser.storage.session.get(KEY).then((items) => take(items[KEY]));
  return listen(browser.storage.session.onChanged, (changes: Changes) => take(changes[KEY]?.newValue));
}
