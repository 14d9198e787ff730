import { browser } from 'wxt/browser';
import { listen } from './listen';
import { openPanel } from './panel';
import type { Stop } from './shelf';

/** Longer selections are passages, not words to look up. */
const LONGEST_SELECTION = 100;

const ITEM = 'explain';

/** Puts *Explain “…”* into the menu of selected text. Menus outlive the background, so this is done once, on install or update. */
export async function putMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ITEM, title, contexts: ['selection'] });
}

/** Opens the panel with what is found for the selected words. */
export const answerMenu = (): Stop =>
  listen(browser.contextMenus.onClicked, ({ menuItemId, selectionText = '' }, tab) => {
    const text = selectionText.trim().slice(0, LONGEST_SELECTION);
    if (menuItemId === ITEM && text !== '' && tab) void openPanel(tab.windowId, { show: 'search', text });
  });
