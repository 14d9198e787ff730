import { render } from 'preact';
import { loadEntries } from '@/extension/lookup';
import { changeKnown } from '@/extension/known';
import { ASK_HERE, askTab } from '@/extension/messages';
import { placeState } from '@/extension/place';
import { localShelf } from '@/extension/shelf';
import { FILES, chooseSites } from '@/extension/sites';
import { text } from '@/extension/texts';
import { searchKeys } from '@/search/keys';
import { createSearch } from '@/search/search';
import { Popup } from '@/ui/popup';
import type { PopupProps } from '@/ui/popup';
import { watchFront } from './front';
import type { FrontTab } from './front';

const shelf = localShelf();
const entries = await loadEntries();
const search = createSearch(entries, searchKeys(entries));
const byId = new Map(entries.map((entry) => [entry.id, entry]));

/** What the switch says and does for the tab in front. */
function siteProps({ id, address, site, choices, frames }: FrontTab): PopupProps['site'] {
  const isOnNow = frames?.some(({ top, on }) => top && on) ?? false;
  const place = placeState({ address, reached: frames && frames.length > 0, choices, on: isOnNow });
  const on = place === 'on' || place === 'askedOn';
  const asked = place === 'askedOn' || place === 'askedOff';
  const change = (next: boolean) => {
    if (asked && id !== undefined) void askTab(ASK_HERE, id, next);
    else if (site !== undefined) void chooseSites(shelf, [[site, next ? 'on' : 'off']]);
  };
  return {
    on,
    state: text(`place.${place}`),
    site: asked ? undefined : site === FILES ? text('popup.files') : site,
    marked: on && frames ? text('popup.marked', [String(termsOf(frames).length)]) : undefined,
    onSwitch: (asked || site !== undefined) && place !== 'storePage' ? change : undefined,
  };
}

/** Entries marked in a tab's frames, in reading order, each once. */
function termsOf(frames: FrontTab['frames'] = []) {
  const numbers = new Set(frames.flatMap(({ terms }) => terms.map(({ entry }) => entry)));
  return [...numbers].flatMap((number) => entries[number] ?? []);
}

await watchFront(shelf, (front) => {
  const props: PopupProps = {
    t: text,
    site: siteProps(front),
    terms: termsOf(front.frames),
    search,
    entryOf: (id) => byId.get(id),
    known: front.choices.known,
    deeds: { onKnown: (id, known) => void changeKnown(shelf, [id], known) },
    onLeave: () => close(),
  };
  render(<Popup {...props} />, document.body);
});
