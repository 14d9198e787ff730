import { browser } from 'wxt/browser';
import { text } from './texts';

/** A keyboard command in words, with its keys as the browser writes them; no keys when the reader took them away. */
export interface CommandKeys {
  name: string;
  keys: string;
}

/** All commands with their keys now. */
export async function readCommands(): Promise<CommandKeys[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut = '' }) => ({
    name: name === '_execute_action' ? text('options.openPopup') : (description ?? ''),
    keys: shortcut,
  }));
}

/** Opens the browser's own page where keys are changed. */
export async function openKeySettings(): Promise<void> {
  const firefox = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (firefox.openShortcutSettings) await firefox.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
