import firsts from 'virtual:healthgloss/volumes';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readAside } from '@/extension/aside';
import { watchFront } from '@/extension/front';
import { changeKnown } from '@/extension/known';
import { loadGlossary } from '@/extension/lookup';
import { openPanel } from '@/extension/panel';
import { addRecent, readRecent } from '@/extension/recent';
import { changeSettings } from '@/extension/settings';
import { localShelf } from '@/extension/shelf';
import { switchWords } from '@/extension/switch-words';
import { text } from '@/extension/texts';
import { nameDocument } from '@/page/name-document';
import type { SearchKeys } from '@/search/keys';
import { openGlossary } from '@/search/open-glossary';
import { Popup } from '@/ui/popup';

nameDocument(document, 'extName', text);
const shelf = localShelf();
const [glossary, recent, aside, { id: window = -1 }] = await Promise.all([
  loadGlossary<SearchKeys>(firsts),
  readRecent(),
  readAside(shelf),
  browser.windows.getCurrent(),
]);
const { search, entryOf, entriesAt, takeApart } = openGlossary(...glossary);

/** The popup stands in the way of what it opens. */
const leaveFor = (opening: Promise<unknown>) => void opening.then(() => close());
const ways = {
  onPanel: () => leaveFor(openPanel(window)),
  onReader: () => leaveFor(browser.tabs.create({ url: '/reader.html' })),
  onOptions: () => leaveFor(browser.runtime.openOptionsPage()),
};

watchFront(shelf, { scan: false }, (front) =>
  render(
    <Popup
      t={text}
      site={switchWords(front)}
      mode={front.choices.settings.mode}
      onMode={(mode) => void changeSettings(shelf, { mode })}
      terms={entriesAt(front.marked ?? []).map((entry) => ({ entry }))}
      recent={recent.flatMap((id) => entryOf(id) ?? [])}
      search={search}
      takeApart={takeApart}
      entryOf={entryOf}
      known={front.choices.known}
      deeds={{ onKnown: (id, known) => void changeKnown(shelf, [id], known) }}
      onOpened={(id) => void addRecent(id)}
      onLeave={() => close()}
      ways={ways}
      isSpoiled={aside.length > 0}
    />,
    document.body,
  ),
);
