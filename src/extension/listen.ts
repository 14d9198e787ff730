import { isOrphan } from './orphan';
import type { Stop } from './shelf';

/** An event of the browser, as far as we use one. */
export interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/**
 * Listens to an event of the browser until stopped. When the extension is gone the listener is, too,
 * and even taking it away would throw "Extension context invalidated".
 */
export function listen<Listener>(event: BrowserEvent<Listener>, listener: Listener): Stop {
  event.addListener(listener);
  return () => {
    if (!isOrphan()) event.removeListener(listener);
  };
}
