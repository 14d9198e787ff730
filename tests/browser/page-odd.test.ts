import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paintedMarks, until, type Driver } from '@/cli/drive';
import { inBothBrowsers, launch } from './harness/browsers';
import { snapshotOf } from './harness/snapshot';

/** One odd page a file: what is to be marked on it with default settings stands in the page, as JSON in `#expected`. */
const PAGES = readdirSync('tests/browser/pages/odd');

/** Milliseconds within which all is marked, and after which nothing may be that should not. */
const SOON = 4000;
const LATE = 1200;

/** A tab, and the errors on the console of the page in it. */
interface Tab {
  page: Page;
  errors: string[];
}

async function openTab(driver: Driver): Promise<Tab> {
  const page = await driver.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, errors };
}

const expectedOn = async (page: Page) =>
  (JSON.parse(await page.$eval('#expected', ({ textContent }) => textContent!)) as string[]).toSorted();
const markedOn = async (page: Page) => (await paintedMarks(page)).map(({ text }) => text).toSorted();
const htmlOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

inBothBrowsers('an odd page', (stage) => {
  let without: Driver;
  let [ours, plain] = [{} as Tab, {} as Tab];
  beforeAll(async () => {
    without = await launch(stage.driver.name, { extension: null });
    [ours, plain] = await Promise.all([openTab(stage.driver), openTab(without)]);
  });
  afterAll(() => without.close());

  it.each(PAGES)('%s is marked as a reader sees it, and left as it is', async (file) => {
    for (const { page, errors } of [ours, plain]) {
      errors.length = 0;
      await page.goto(stage.server.url(`/odd/${file}`));
    }
    const isRight = async () => JSON.stringify(await markedOn(ours.page)) === JSON.stringify(await expectedOn(ours.page));
    if ((await expectedOn(ours.page)).length === 0) await new Promise((resolve) => setTimeout(resolve, LATE));
    await until(isRight, Boolean, SOON).catch(() => {});
    expect(await markedOn(ours.page)).toEqual(await expectedOn(ours.page));

    await until(async () => (await htmlOf(ours.page)) === (await htmlOf(plain.page)), Boolean, LATE).catch(() => {});
    const [seen, wanted] = [await snapshotOf(ours.page), await snapshotOf(plain.page)];
    expect(seen).toEqual(wanted);
    expect(seen.printed).not.toBe('');
    expect(ours.errors).toEqual(plain.errors);
  });
});
