import firsts from 'virtual:healthgloss/volumes';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { watchFront } from '@/extension/front';
import type { FrontTab } from '@/extension/front';
import { changeKnown } from '@/extension/known';
import { loadGlossary } from '@/extension/lookup';
import { watchWishes } from '@/extension/panel';
import { addRecent, readRecent } from '@/extension/recent';
import { localShelf } from '@/extension/shelf';
import { switchWords } from '@/extension/switch-words';
import { text } from '@/extension/texts';
import { copyText } from '@/page/clipboard';
import { nameDocument } from '@/page/name-document';
import type { SearchKeys } from '@/search/keys';
import { openGlossary } from '@/search/open-glossary';
import type { Wish } from '@/ui/look-up';
import { Panel } from '@/ui/panel';

nameDocument(document, 'panel.title', text);
const shelf = localShelf();
const [glossary, recent] = await Promise.all([loadGlossary<SearchKeys>(firsts), readRecent()]);
const { search, entryOf, entriesAt, numberOf, takeApart } = openGlossary(...glossary);
const deeds = {
  onKnown: (id: string, known: boolean) => void changeKnown(shelf, [id], known),
  onCopy: (content: string) => copyText(window, content),
};
const isAlone = (await browser.tabs.getCurrent()) !== undefined;
const query = new URLSearchParams(location.search).get('q');
let wish: Wish | undefined = query === null ? undefined : { show: 'search', text: query };
let front: FrontTab | undefined;

const draw = () => {
  if (!front) return;
  const { terms, choices, goTo } = front;
  const panel = (
    <Panel
      t={text}
      site={isAlone ? undefined : switchWords(front)}
      terms={terms.flatMap(({ entry: number, count }) => entriesAt([number]).map((entry) => ({ entry, count })))}
      recent={recent.flatMap((id) => entryOf(id) ?? [])}
      {...{ search, takeApart, entryOf, deeds, wish }}
      known={choices.known}
      onOpened={(id) => void addRecent(id)}
      onShow={(id) => goTo(numberOf(id))}
      onPrint={() => print()}
    />
  );
  render(panel, document.body);
};
watchFront(shelf, { scan: true }, (next) => {
  front = next;
  draw();
});
watchWishes((next) => {
  wish = next;
  draw();
});
