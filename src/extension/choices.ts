import { KNOWN_KEY, knownOf } from './known';
import { SETTINGS_KEY, settingsOf } from './settings';
import type { Settings } from './settings';
import type { Items, Shelf, Stop } from './shelf';
import { choiceOf, siteKey } from './sites';
import type { SiteChoice } from './sites';

/** All that one page needs of the reader's choices. */
export interface Choices {
  settings: Settings;
  /** What was chosen for the page's site. */
  site: SiteChoice | undefined;
  /** Ids of entries that are not to be marked. */
  known: readonly string[];
}

/** The choices as they are followed. */
export interface ChoicesWatch {
  /** Reads them again: a page that the browser had frozen missed the changes of that time. */
  reread(): void;
  stop: Stop;
}

/**
 * Calls back with the choices for a site (`undefined`: a page that belongs to none), once they were read and after each change.
 * One read of three keys, so a page costs the same however many sites the reader has listed.
 */
export function watchChoices(shelf: Shelf, site: string | undefined, onChange: (choices: Choices) => void): ChoicesWatch {
  const keys = [SETTINGS_KEY, KNOWN_KEY, ...(site === undefined ? [] : [siteKey(site)])];
  let heard: Items = {};
  let items: Items | undefined;
  let stopped = false;
  const tell = () => {
    if (items && !stopped) onChange(choicesOf(items, site));
  };
  const unwatch = shelf.watch((changes) => {
    const ours = keys.filter((key) => key in changes);
    if (ours.length === 0) return;
    for (const key of ours) heard[key] = changes[key]?.newValue;
    items &&= { ...items, ...heard };
    tell();
  });
  const read = async () => {
    heard = {};
    const found = await shelf.read(keys);
    // A change heard while the read was under way is newer than what the read brings.
    items = { ...found, ...heard };
    tell();
  };
  // Only when the extension was removed can't we read: the page then stays as it is.
  const reread = () => void read().catch(() => {});
  reread();
  return {
    reread,
    stop: () => {
      stopped = true;
      unwatch();
    },
  };
}

const choicesOf = (items: Items, site: string | undefined): Choices => ({
  settings: settingsOf(items[SETTINGS_KEY]),
  site: site === undefined ? undefined : choiceOf(items[siteKey(site)]),
  known: knownOf(items[KNOWN_KEY]),
});

/** Whether words are explained on a page with these choices; `asked` when the reader asked for it on this very page. */
export function isOn({ settings, site }: Pick<Choices, 'settings' | 'site'>, asked: boolean): boolean {
  if (settings.mode === 'asked') return asked;
  return settings.mode === 'listed' ? site === 'on' : site !== 'off';
}
