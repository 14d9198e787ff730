import { STATE, ask } from './messages';
import type { PageState } from './messages';
import type { Stop } from './shelf';

/** The icon follows a page that changes all the time this often, in milliseconds: a title is read, not watched. */
const TELL_EVERY_MS = 1000;

/** Tells the background a page's state for its toolbar icon. */
export interface Report {
  tell(state: PageState): void;
  stop: Stop;
}

/** What the icon of a new page shows: while a page is just that, nothing is sent, so that a page without health words wakes nobody. */
const USUAL: PageState = { on: true, count: 0 };

/** Reports of one page. */
export function createReport(): Report {
  let told = USUAL;
  let next: PageState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = () => {
    timer = undefined;
    if (!next || isSame(next, told)) return;
    told = next;
    timer = setTimeout(send, TELL_EVERY_MS);
    // A missed report costs nothing but an old title.
    ask(STATE, told).catch(() => {});
  };
  return {
    tell(state) {
      next = state;
      if (timer === undefined) send();
    },
    stop: () => clearTimeout(timer),
  };
}

const isSame = (one: PageState, other: PageState): boolean => one.on === other.on && one.count === other.count;
