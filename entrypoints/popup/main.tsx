import { render } from 'preact';
import { watchFront } from '@/extension/front';
import type { FrontTab } from '@/extension/front';
import { changeKnown } from '@/extension/known';
import { loadEntries, loadSearchKeys } from '@/extension/lookup';
import { changeSettings } from '@/extension/settings';
import { localShelf } from '@/extension/shelf';
import { FILES } from '@/extension/sites';
import { text } from '@/extension/texts';
import type { SearchKeys } from '@/search/keys';
import { createSearch } from '@/search/search';
import { Popup } from '@/ui/popup';
import type { SwitchProps } from '@/ui/popup-switch';

const shelf = localShelf();
const [entries, keys] = await Promise.all([loadEntries(), loadSearchKeys<SearchKeys>()]);
const search = createSearch(entries, keys);
const byId = new Map(entries.map((entry) => [entry.id, entry]));

const switchOf = ({ place, site, on, marked, change, allow }: FrontTab): Omit<SwitchProps, 't'> => ({
  on,
  site: site === FILES ? text('popup.files') : site,
  state: text(`place.${place}`),
  marked: on && marked ? text('popup.marked', [String(marked.length)]) : undefined,
  onSwitch: change,
  onAllow: allow,
});

await watchFront(shelf, (front) =>
  render(
    <Popup
      t={text}
      site={switchOf(front)}
      mode={front.choices.settings.mode}
      onMode={(mode) => void changeSettings(shelf, { mode })}
      terms={(front.marked ?? []).flatMap((number) => entries[number] ?? [])}
      search={search}
      entryOf={(id) => byId.get(id)}
      known={front.choices.known}
      deeds={{ onKnown: (id, known) => void changeKnown(shelf, [id], known) }}
      onLeave={() => close()}
    />,
    document.body,
  ),
);
