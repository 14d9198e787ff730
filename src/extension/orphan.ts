import { browser } from 'wxt/browser';
import type { Stop } from './shelf';

/**
 * How often a script on a visible page looks whether its extension still runs. Reading one property once a second
 * costs nothing that can be measured, and a reader does not see marks of a removed extension for longer.
 */
const LOOK_EVERY_MS = 1000;

/** True once the extension that this script belongs to was reloaded, updated, switched off or removed. */
export const isOrphan = (): boolean => browser.runtime?.id === undefined;

/**
 * Calls back once, when the extension is gone from under this script. Chromium lets such a script run on and tells it nothing:
 * a port closes as well whenever the worker sleeps, and to open it again would keep the worker awake. Firefox ends the script itself.
 */
export function watchOrphaned(onOrphaned: () => void): Stop {
  const stop = () => clearInterval(timer);
  const look = () => {
    if (!isOrphan()) return;
    stop();
    onOrphaned();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  look();
  return stop;
}
