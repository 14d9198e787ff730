import { isOn, watchChoices } from './choices';
import type { Choices, ChoicesWatch } from './choices';
import { ASK_HERE, answer } from './messages';
import { isOrphan, watchOrphaned } from './orphan';
import type { Shelf, Stop } from './shelf';
import { answerFrames, askTopPage } from './top-page';

/** A page, or a frame in one, as far as starting and stopping goes. */
export interface PageSide {
  isTop: boolean;
  /** The site of the page's own address; a frame's doesn't count. */
  site: string | undefined;
  isShown(): boolean;
  /** Calls back whenever the page was shown or hidden. */
  watchShown(onChange: () => void): Stop;
}

/** Whether a page is to be marked, and how. */
export interface Run {
  on: boolean;
  choices: Choices;
}

/**
 * By what the page is to be marked from now on, each time that changes.
 * Off is told at once, in hidden tabs too, and so are other choices where words are marked already; on waits until the tab is shown,
 * so that a browser restored with a hundred tabs scans one. When the extension goes from under the page, off is told a last time.
 */
export type OnRun = (run: Run) => void;

/** Follows the reader's choices for one page. A page that was never shown reads nothing and asks nothing. */
export function watchRun(page: PageSide, shelf: Shelf, onRun: OnRun): Stop {
  let choices: Choices | undefined;
  let watch: ChoicesWatch | undefined;
  let asked = false;
  let told = '';
  let runs = false;
  let stopLooking: Stop = () => {};
  const stops: Stop[] = [];

  const tell = (run: Run) => {
    const text = JSON.stringify(run);
    if (text === told) return;
    told = text;
    runs = run.on;
    onRun(run);
  };
  const follow = () => {
    stopLooking();
    if (!choices) return;
    const on = isOn(choices, asked);
    if (on && !runs && !page.isShown()) return;
    tell({ on, choices });
    if (on && page.isShown()) stopLooking = watchOrphaned(end);
  };
  const begin = async () => {
    const top = page.isTop ? { site: page.site } : await askTopPage();
    if (!top || stops.length === 0) return;
    asked ||= 'asked' in top && top.asked;
    watch = watchChoices(shelf, top.site ?? undefined, (next) => {
      choices = next;
      follow();
    });
    stops.push(watch.stop);
  };
  let beginning: Promise<void> | undefined;
  const look = () => {
    if (isOrphan()) return end();
    follow();
    if (!page.isShown()) return;
    watch?.reread();
    beginning ??= begin();
  };
  const end = () => {
    stopLooking();
    if (choices) tell({ on: false, choices });
    for (const stop of stops.splice(0)) stop();
  };
  stops.push(
    page.watchShown(look),
    answer(ASK_HERE, (on) => {
      asked = on;
      follow();
      return null;
    }),
    page.isTop ? answerFrames(() => ({ site: page.site ?? null, asked })) : () => {},
  );
  look();
  return end;
}
