import { STATE, ask } from './messages';
import type { PageState } from './messages';
import type { Settings } from './settings';
import type { Stop } from './shelf';

/** The icon follows a page that changes all the time this often, in milliseconds: a title is read, not watched. */
const TELL_EVERY_MS = 1000;

/** What the icon of a new page shows before the page says anything itself. */
export const usualState = (mode: Settings['mode']): PageState => ({ on: mode === 'everywhere', count: 0 });

/** Tells the background a page's state for its toolbar icon. */
export interface Report {
  /** While the page is what any new page is in this mode, nothing is sent: a page without health words wakes nobody. */
  tell(state: PageState, mode: Settings['mode']): void;
  stop: Stop;
}

/** Reports of one page. */
export function createReport(): Report {
  let told: PageState | undefined;
  let next: PageState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = () => {
    timer = undefined;
    if (!next || (told && isSame(next, told))) return;
    told = next;
    timer = setTimeout(send, TELL_EVERY_MS);
    // A missed report costs nothing but an old title.
    ask(STATE, told).catch(() => {});
  };
  return {
    tell(state, mode) {
      told ??= usualState(mode);
      next = state;
      if (timer === undefined) send();
    },
    stop: () => clearTimeout(timer),
  };
}

const isSame = (one: PageState, other: PageState): boolean => one.on === other.on && one.count === other.count;
