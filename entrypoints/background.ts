import firsts from 'virtual:healthgloss/volumes';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { mend } from '@/extension/aside';
import { answerCommands } from '@/extension/commands';
import { showState, showUsual } from '@/extension/icon';
import { changeKnown } from '@/extension/known';
import { bundledLookup, loadSearchKeys } from '@/extension/lookup';
import { answerMenu, putMenu } from '@/extension/menu';
import { CHAIN, ENTRY, KNOW, PANEL, SHEET, STATE, answer } from '@/extension/messages';
import { answerOmnibox } from '@/extension/omnibox';
import { openPanel } from '@/extension/panel';
import { readSettings, watchSettings } from '@/extension/settings';
import { localShelf } from '@/extension/shelf';
import { text } from '@/extension/texts';
import { passFramesOn } from '@/extension/top-page';
import type { SearchKeys } from '@/search/keys';
import { createSearch } from '@/search/search';
import { CARD_SHEET } from '@/ui/card-sheet';

/** Keeps nothing that it couldn't read again, so the browser may end it at any moment. */
export default defineBackground(() => {
  const shelf = localShelf();
  const lookup = bundledLookup(firsts);
  const showMode = async () => showUsual((await readSettings(shelf)).mode);

  void mend(shelf);
  answer(ENTRY, (key) => lookup.find(key));
  answer(SHEET, () => CARD_SHEET);
  answer(CHAIN, ({ from, to }) => lookup.link(from, to));
  passFramesOn();
  answer(KNOW, async ({ id, known }) => {
    await changeKnown(shelf, [id], known);
    return null;
  });
  answer(PANEL, (id, { window }) => {
    if (window !== undefined) void openPanel(window, { show: 'entry', text: id });
    return null;
  });
  answer(STATE, async (state, { tab }) => {
    if (tab !== undefined) await showState(tab, state, (await readSettings(shelf)).badge);
    return null;
  });

  answerCommands(shelf);
  answerMenu();
  answerOmnibox(async (query) => {
    const [entries, keys] = await Promise.all([lookup.all(), loadSearchKeys<SearchKeys>()]);
    return createSearch(entries, keys)(query).map(({ entry }) => entry);
  }, text('omnibox.hint'));

  watchSettings(shelf, ({ mode }) => void showUsual(mode));
  browser.runtime.onStartup.addListener(() => void showMode());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void showMode();
    void putMenu(text('menu.explain'));
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
});
