import { LEND, TOP_PAGE, answer, ask, askTab } from './messages';
import type { TopPage } from './messages';
import type { Stop } from './shelf';

/**
 * Milliseconds between a frame's questions about its top page, whose script may start later than the frame's own.
 * After the last one the frame stays unmarked: that is better than marking on a site that was switched off.
 */
const WAITS = [50, 200, 800, 3200, 12_800];

const pause = async (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** In a frame: what the script in the tab's top page says of it, or `null` when none ever answers. */
export async function askTopPage(waits: readonly number[] = WAITS): Promise<TopPage | null> {
  for (const wait of [0, ...waits]) {
    if (wait > 0) await pause(wait);
    const page = await ask(TOP_PAGE, null).catch(() => null);
    if (page) return page;
  }
  return null;
}

/** In a top page: answers what its frames ask. */
export const answerFrames = (page: () => TopPage): Stop => answer(TOP_PAGE, page);

/** In the background: passes frames' questions and wishes on to the top page of their tab. */
export function passFramesOn(): Stop {
  const stops = [
    answer(TOP_PAGE, (_, { tab }) => (tab === undefined ? null : askTab(TOP_PAGE, tab, null, 0).catch(() => null))),
    answer(LEND, (entry, { tab }) => (tab === undefined ? null : askTab(LEND, tab, entry, 0).catch(() => null))),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
