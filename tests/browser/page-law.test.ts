import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { sample } from '@tests/sample';
import { inBothBrowsers } from './harness/browsers';
import { openLab } from './harness/lab';
import type { Lab } from './page/lab';

declare const lab: Lab;

/** Milliseconds until the marks must be right: after a change, and after more than 200 changed nodes in a second. */
const QUIET = 1000;
const UNDER_FIRE = 6000;

const SEEDS = Array.from({ length: sample(10) }, (_, at) => 1000 + at * 7919);

async function changed(page: Page, seed: number, aFrame: number) {
  return page.evaluate(
    async (how) => {
      lab.fill(how.seed, 40);
      const stop = lab.start();
      await lab.pause(300);
      const most = await lab.change(how.seed, 500, how.aFrame);
      await lab.pause(most > 200 ? how.underFire : how.quiet);
      const [places, painted, fresh] = [lab.places(), lab.painted(), await lab.fresh()];
      stop();
      return { places, painted, fresh, left: lab.painted() };
    },
    { seed, aFrame, quiet: QUIET, underFire: UNDER_FIRE },
  );
}

inBothBrowsers(
  'the law of the page',
  (stage) => {
    it.each(
      SEEDS.flatMap(
        (seed) =>
          [
            [seed, 'two a frame', 2],
            [seed, 'six a frame', 6],
            [seed, 'all at once', 500],
          ] as const,
      ),
    )('after 500 changes (seed %i, %s) marks are those of a fresh scan', async (seed, _, aFrame) => {
      const page = await openLab(stage, '');
      const { places, painted, fresh, left } = await changed(page, seed, aFrame);
      expect(fresh.places.length).toBeGreaterThan(0);
      expect(places).toEqual(fresh.places);
      expect(painted).toEqual(fresh.inView);
      expect(left).toEqual([]);
      await page.close();
    });
  },
  { extension: null },
);
