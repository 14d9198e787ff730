import { asideKey } from './aside-key';
import { isBetween, isCount, isFlag, isRecord, oneOf } from './guards';
import type { Guard } from './guards';
import type { Items, Shelf, Stop } from './shelf';

/** What the reader has chosen for all pages. */
export interface Settings {
  /** Where words are explained: on all sites but those switched off, on those switched on, or on a page when asked. */
  mode: 'everywhere' | 'listed' | 'asked';
  /** Which mentions are marked: all, the first in each section, or the first on the page. */
  density: 'every' | 'section' | 'page';
  /** How hard a word must be: level 3, levels 2 and 3, or all. */
  levels: 'hard' | 'half-known' | 'all';
  /** What opens a card: the pointer at rest, the same with Shift held, or a click. */
  open: 'rest' | 'shift' | 'click';
  /** Milliseconds from the pointer's entering a mark to its card. */
  delay: number;
  /** How a mark looks: tinted and, where the page is small enough to afford it, underlined; or one of the two always. */
  look: 'auto' | 'background' | 'underline';
  /** True to show the count of marked words on the toolbar icon. */
  badge: boolean;
}

export const DEFAULTS: Settings = {
  mode: 'everywhere',
  density: 'section',
  levels: 'half-known',
  open: 'rest',
  delay: 400,
  look: 'auto',
  badge: false,
};

/** Shorter than 150 ms, cards flash as the pointer passes by; longer than a second, a card seems not to come. */
export const SHORTEST_DELAY = 150;
export const LONGEST_DELAY = 1000;

const GUARDS: { [K in keyof Settings]: Guard<Settings[K]> } = {
  mode: oneOf('everywhere', 'listed', 'asked'),
  density: oneOf('every', 'section', 'page'),
  levels: oneOf('hard', 'half-known', 'all'),
  open: oneOf('rest', 'shift', 'click'),
  delay: isBetween(SHORTEST_DELAY, LONGEST_DELAY),
  look: oneOf('auto', 'background', 'underline'),
  badge: isFlag,
};

export const SETTINGS_KEY = 'settings';

/** Written with the settings, so that a version that knows more can tell what an older one wrote. */
export const SETTINGS_VERSION = 1;

/** Settings out of a raw value: each field that is missing or not understood has its default. */
export function settingsOf(raw: unknown): Settings {
  const fields = isRecord(raw) ? raw : {};
  const understood = Object.entries(GUARDS).filter(([name, guard]) => guard(fields[name]));
  return { ...DEFAULTS, ...Object.fromEntries(understood.map(([name]) => [name, fields[name]])) };
}

/** True when a raw value can't have been written by this version or a newer one, so that something of the reader's was lost. */
export function areSettingsSpoiled(raw: unknown): boolean {
  if (raw === undefined) return false;
  if (!isRecord(raw) || !isCount(raw['version'])) return true;
  if (raw['version'] > SETTINGS_VERSION) return false;
  return Object.entries(GUARDS).some(([name, guard]) => name in raw && !guard(raw[name]));
}

/** The raw value with these fields changed. What a newer version wrote and this one doesn't understand stays as it was. */
export function withSettings(raw: unknown, patch: Partial<Settings>): Record<string, unknown> {
  const before = areSettingsSpoiled(raw) ? settingsOf(raw) : isRecord(raw) ? raw : {};
  const version = 'version' in before && isCount(before.version) ? before.version : SETTINGS_VERSION;
  return { ...before, ...patch, version };
}

/** The settings in force now. */
export async function readSettings(shelf: Shelf): Promise<Settings> {
  return settingsOf((await shelf.read([SETTINGS_KEY]))[SETTINGS_KEY]);
}

/** Changes some settings and leaves the others; a spoiled value is kept aside. */
export async function changeSettings(shelf: Shelf, patch: Partial<Settings>): Promise<void> {
  await shelf.change([SETTINGS_KEY], ({ [SETTINGS_KEY]: raw }): Items => ({
    ...(areSettingsSpoiled(raw) && { [asideKey(SETTINGS_KEY)]: raw }),
    [SETTINGS_KEY]: withSettings(raw, patch),
  }));
}

/** Calls back with the settings whenever they were changed, in whichever context. */
export function watchSettings(shelf: Shelf, onChange: (settings: Settings) => void): Stop {
  return shelf.watch(({ [SETTINGS_KEY]: change }) => {
    if (change) onChange(settingsOf(change.newValue));
  });
}
