import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintedMarks, type Driver } from '@/cli/drive';
import { servePages, type PageServer } from '@/cli/serve';
import { sample } from '@tests/sample';
import { launch } from './harness/browsers';
import { logRequests, type RequestLog } from './harness/network';
import { snapshotOf, type Snapshot } from './harness/snapshot';

/**
 * A folder of saved pages of the real web, to be named in the environment: they are their publishers' and none of ours to ship.
 * The odd pages that stand in the repository are tried the same way in `page-odd.test.ts`.
 */
const FOLDER = process.env['HEALTHGLOSS_PAGES'];

const FILES = FOLDER ? globSync('**/*.html', { cwd: FOLDER }).toSorted() : [];
const STEP = Math.max(1, Math.round(FILES.length / Math.max(1, sample(FILES.length))));
const SAMPLE = FILES.filter((_, at) => at % STEP === 0);

/** Milliseconds for a page's own scripts to come to rest, and for us to have read it. */
const REST = 2500;

interface Seen extends Snapshot {
  errors: string[];
}

async function visit(driver: Driver, url: string, look: (page: Page) => Promise<void> = async () => {}): Promise<Seen> {
  const page = await driver.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await new Promise((resolve) => setTimeout(resolve, REST));
  await look(page);
  const snapshot = await snapshotOf(page);
  await page.close();
  return { ...snapshot, errors: errors.toSorted() };
}

/** What came out the same on two visits without us: pages that draw lots or tell the time can be held to nothing else. */
const steady = (one: Seen, other: Seen) =>
  (Object.keys(one) as (keyof Seen)[]).filter((part) => JSON.stringify(one[part]) === JSON.stringify(other[part]));

describe.each(['chromium', 'firefox'] as const)('saved pages [%s]', (name) => {
  let [server, log, ours, plain] = [{} as PageServer, {} as RequestLog, {} as Driver, {} as Driver];
  beforeAll(async () => {
    server = await servePages(FOLDER ?? '.');
    log = await logRequests();
    ours = await launch(name, log.launch);
    plain = await launch(name, { ...log.launch, extension: null });
  });
  afterAll(async () => {
    await Promise.all([ours.close(), plain.close()]);
    await Promise.all([server.stop(), log.stop()]);
  });

  it('are named in the environment, or there are none', () => {
    expect(FILES.every((file) => readFileSync(join(FOLDER!, file)).length > 0)).toBe(true);
  });

  it.each(SAMPLE)('%s is the same with us and without', { timeout: 120_000 }, async (file) => {
    const url = server.url(`/${file.split('/').map(encodeURIComponent).join('/')}`);
    let marks = 0;
    const seen = await visit(ours, url, async (page) => void (marks = (await paintedMarks(page)).length));
    const [one, other] = [await visit(plain, url), await visit(plain, url)];
    const parts = steady(one, other);
    console.log(`${name} ${file}: ${marks} marks in view; compared ${parts.join(', ')}`);
    for (const part of parts) expect(seen[part], part).toEqual(one[part]);
  });
});
