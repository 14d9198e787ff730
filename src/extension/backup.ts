import { isRecord, isText, listOf, oneOf } from './guards';
import { KNOWN_KEY, changeKnown, knownOf } from './known';
import { SETTINGS_KEY, areSettingsSpoiled, changeSettings, settingsOf } from './settings';
import type { Settings } from './settings';
import type { Shelf } from './shelf';
import { chooseSites, readSites } from './sites';
import type { SiteChoice } from './sites';

/** All that the reader chose, as one file holds it. */
export interface Backup {
  /** Format of the file; raised when an older reader would misunderstand it. */
  healthgloss: 1;
  settings: Settings;
  sites: [string, SiteChoice][];
  known: string[];
}

/** What an import brought, or why the file was refused whole. */
export type ImportReport =
  | { taken: { settings: boolean; sites: number; known: number } }
  | { refused: 'no-json' | 'no-backup' | 'too-new' };

/** The choices as the text of a file; the same choices give the same text. */
export async function exportChoices(shelf: Shelf): Promise<string> {
  const [items, sites] = await Promise.all([shelf.read([SETTINGS_KEY, KNOWN_KEY]), readSites(shelf)]);
  const backup: Backup = {
    healthgloss: 1,
    settings: settingsOf(items[SETTINGS_KEY]),
    sites: [...sites],
    known: knownOf(items[KNOWN_KEY]),
  };
  return `${JSON.stringify(backup, null, 1)}\n`;
}

const isSite = (value: unknown): value is [string, SiteChoice] =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && value[0] !== '' && oneOf('on', 'off')(value[1]);

const isSites = listOf(isSite);
const isKnown = listOf(isText);

/** Adds a file's choices to those here; its settings take the place of the ones here. A file that isn't right in all parts is refused whole. */
export async function importChoices(shelf: Shelf, text: string): Promise<ImportReport> {
  const raw = parse(text);
  if (raw === undefined) return { refused: 'no-json' };
  if (!isRecord(raw) || !('healthgloss' in raw)) return { refused: 'no-backup' };
  const { healthgloss: format, settings, sites, known } = raw;
  if (format !== 1) return { refused: typeof format === 'number' && format > 1 ? 'too-new' : 'no-backup' };
  if (areSettingsSpoiled(isRecord(settings) ? { ...settings, version: 1 } : settings) || !isSites(sites) || !isKnown(known))
    return { refused: 'no-backup' };
  if (isRecord(settings)) await changeSettings(shelf, settingsOf(settings));
  await chooseSites(shelf, sites);
  await changeKnown(shelf, known, true);
  return { taken: { settings: isRecord(settings), sites: sites.length, known: known.length } };
}

/** The value that a JSON text holds, or `undefined` for another text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
