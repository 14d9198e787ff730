import { browser } from 'wxt/browser';
import { isOn } from './choices';
import { listen } from './listen';
import { ASK_HERE, COMMAND, TOP_PAGE, askTab } from './messages';
import { readSettings } from './settings';
import type { Shelf, Stop } from './shelf';
import { chooseSites, readSite, siteOf } from './sites';

/** A tab as far as commands go. */
interface Tab {
  id?: number | undefined;
  url?: string | undefined;
}

/** Carries out the keyboard's commands in the tab in front. *Open search* is the browser's own: it opens the popup. */
export const answerCommands = (shelf: Shelf): Stop =>
  listen(browser.commands.onCommand, (command: string, tab?: Tab) => {
    // A page where no script of ours runs has nothing to carry out.
    void carryOut(shelf, command, tab).catch(() => {});
  });

async function carryOut(shelf: Shelf, command: string, told: Tab | undefined): Promise<void> {
  const tab = told ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') await toggle(shelf, tab.id, tab.url);
  else if (COMMAND.isAsk(command)) await askTab(COMMAND, tab.id, command);
}

/** Switches the site of a tab over, or its page alone where words are explained only when asked for. */
async function toggle(shelf: Shelf, tab: number, address: string | undefined): Promise<void> {
  const settings = await readSettings(shelf);
  const page = await askTab(TOP_PAGE, tab, null, 0).catch(() => null);
  if (settings.mode === 'asked') {
    await askTab(ASK_HERE, tab, !page?.asked);
    return;
  }
  const site = page?.site ?? siteOf(address ?? '');
  if (site === undefined) return;
  const on = isOn({ settings, site: await readSite(shelf, site) }, false);
  await chooseSites(shelf, [[site, on ? 'off' : 'on']]);
}
