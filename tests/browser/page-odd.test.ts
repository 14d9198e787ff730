import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { paintedMarks, until } from '@/cli/drive';
import { inBothBrowsers } from './harness/browsers';

/** One odd page a file: what is to be marked on it with default settings stands in the page, as JSON in `#expected`. */
const PAGES = readdirSync('tests/browser/pages/odd');

/** Milliseconds within which all is marked, and after which nothing may be that should not. */
const SOON = 4000;
const LATE = 1200;

inBothBrowsers('an odd page', (stage) => {
  it.each(PAGES)('%s is marked as a reader sees it', async (file) => {
    const page = await stage.driver.open(stage.server.url(`/odd/${file}`));
    const expected = async () => JSON.parse(await page.$eval('#expected', ({ textContent }) => textContent!)) as string[];
    const marked = async () => (await paintedMarks(page)).map(({ text }) => text).toSorted();
    if ((await expected()).length > 0) {
      const isRight = async () => JSON.stringify(await marked()) === JSON.stringify((await expected()).toSorted());
      await until(isRight, Boolean, SOON).catch(() => {});
    } else await new Promise((resolve) => setTimeout(resolve, LATE));
    expect(await marked()).toEqual((await expected()).toSorted());
    await page.close();
  });
});
