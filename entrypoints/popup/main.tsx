import { render } from 'preact';
import { watchFront } from '@/extension/front';
import { changeKnown } from '@/extension/known';
import { loadEntries, loadSearchKeys } from '@/extension/lookup';
import { addRecent, readRecent } from '@/extension/recent';
import { changeSettings } from '@/extension/settings';
import { localShelf } from '@/extension/shelf';
import { switchWords } from '@/extension/switch-words';
import { text } from '@/extension/texts';
import type { SearchKeys } from '@/search/keys';
import { openGlossary } from '@/search/open-glossary';
import { Popup } from '@/ui/popup';

const shelf = localShelf();
const [entries, keys, recent] = await Promise.all([loadEntries(), loadSearchKeys<SearchKeys>(), readRecent()]);
const { search, entryOf, entriesAt } = openGlossary(entries, keys);

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
      entryOf={entryOf}
      known={front.choices.known}
      deeds={{ onKnown: (id, known) => void changeKnown(shelf, [id], known) }}
      onOpened={(id) => void addRecent(id)}
      onLeave={() => close()}
    />,
    document.body,
  ),
);
