import { defineBackground } from 'wxt/utils/define-background';
import { showState } from '@/extension/icon';
import { changeKnown } from '@/extension/known';
import { createLookup, loadEntries } from '@/extension/lookup';
import { CHAIN, ENTRY, KNOW, STATE, answer } from '@/extension/messages';
import { readSettings } from '@/extension/settings';
import { localShelf } from '@/extension/shelf';
import { text } from '@/extension/texts';
import { passFramesOn } from '@/extension/top-page';

/** Keeps nothing that it couldn't read again, so the browser may end it at any moment. */
export default defineBackground(() => {
  const shelf = localShelf();
  const lookup = createLookup(loadEntries);

  answer(ENTRY, (key) => lookup.find(key));
  answer(CHAIN, ({ from, to }) => lookup.link(from, to));
  passFramesOn();
  answer(KNOW, async ({ id, known }) => {
    await changeKnown(shelf, [id], known);
    return null;
  });
  answer(STATE, async (state, { tab }) => {
    const { badge } = await readSettings(shelf);
    const title = state.on ? text('action.on', [String(state.count)]) : text('action.off');
    // The tab may be closed by now.
    if (tab !== undefined) await showState(tab, state, title, badge).catch(() => {});
    return null;
  });
});
