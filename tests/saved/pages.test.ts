import { globSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintedMarks, type Driver } from '@/cli/drive';
import { servePages, type PageServer } from '@/cli/serve';
import { launch } from '@tests/browser/harness/browsers';
import { complaintsOn } from '@tests/browser/harness/complaints';
import { logRequests, type RequestLog } from '@tests/browser/harness/network';
import { snapshotOf, type Snapshot } from '@tests/browser/harness/snapshot';

/**
 * A folder of saved pages of the real web, to be named in the environment: they are their publishers' and none of ours to ship.
 * The odd pages that stand in the repository are tried the same way in `page-odd.test.ts`.
 */
const FOLDER = process.env['HEALTHGLOSS_PAGES'];
const FILES = FOLDER ? globSync('**/*.{html,xhtml}', { cwd: FOLDER }).toSorted() : [];
if (FILES.length === 0)
  throw new Error(`HEALTHGLOSS_PAGES must name a folder of saved pages; there are none in ${FOLDER ?? '""'}`);

/** Milliseconds for a page's own scripts to come to rest, and for us to have read it. */
const REST = 2500;

/** Pages that draw lots or tell the time differ from visit to visit: so many without us, and one more with us, are looked at to find two alike. */
const VISITS = 6;

interface Seen extends Snapshot {
  /** What the page complains of, each once: how often it does so is a matter of time. */
  errors: string[];
}
type Part = keyof Seen;
const PARTS: readonly Part[] = ['html', 'sheets', 'tabs', 'copied', 'found', 'printed', 'errors'];

async function visit(driver: Driver, url: string): Promise<{ seen: Seen; marks: number }> {
  const page: Page = await driver.browser.newPage();
  const complaints = complaintsOn(page);
  // Firefox tells of an address that the page itself asks for in vain as if the page had not been reached.
  await page.goto(url, { waitUntil: 'domcontentloaded' }).catch((error: Error) => {
    if (!error.message.includes('Address rejected')) throw error;
  });
  await new Promise((resolve) => setTimeout(resolve, REST));
  const marks = (await paintedMarks(page)).length;
  const snapshot = await snapshotOf(page);
  await page.close();
  return { seen: { ...snapshot, errors: [...new Set(complaints)].toSorted() }, marks };
}

const isSame = (one: Seen, other: Seen, part: Part) => JSON.stringify(one[part]) === JSON.stringify(other[part]);

describe.each(['chromium', 'firefox'] as const)('saved pages [%s]', (name) => {
  let [server, log, ours, plain] = [{} as PageServer, {} as RequestLog, {} as Driver, {} as Driver];
  const marked: string[] = [];
  /** Pages that print nothing, as their own style has it. */
  const blank: string[] = [];
  const unsteady = new Map<Part, string[]>(PARTS.map((part) => [part, []]));
  let [marks, visited] = [0, 0];

  beforeAll(async () => {
    server = await servePages(FOLDER!);
    log = await logRequests();
    ours = await launch(name, log.launch);
    plain = await launch(name, { ...log.launch, extension: null });
  });
  afterAll(async () => {
    await Promise.all([ours.close(), plain.close()]);
    await Promise.all([server.stop(), log.stop()]);
  });

  it.each(FILES)('%s is the same with us and without', { timeout: 240_000 }, async (file) => {
    const url = server.url(`/${file.split('/').map(encodeURIComponent).join('/')}`);
    const [first, without] = await Promise.all([visit(ours, url), visit(plain, url)]);
    const { seen } = first;
    visited++;
    marks += first.marks;
    if (first.marks > 0) marked.push(file);
    expect(without.marks).toBe(0);
    if (seen.printed === '') blank.push(file);

    // A page that draws lots, or that a busy machine shows late, may be seen alike only on another visit, with us or without.
    const [found, wanted] = [[seen], [without.seen]];
    const differing = () => PARTS.filter((part) => !wanted.some((one) => found.some((other) => isSame(one, other, part))));
    while (differing().length > 0 && wanted.length < VISITS) {
      wanted.push((await visit(plain, url)).seen);
      if (wanted.length === VISITS) found.push((await visit(ours, url)).seen);
    }
    for (const part of differing()) {
      // What is the same on all visits without us must be so with us; what never is can be held to nothing, and is counted.
      if (wanted.every((one) => isSame(one, wanted[0]!, part))) expect(seen[part], part).toEqual(wanted[0]![part]);
      else unsteady.get(part)!.push(file);
    }
  });

  it('are marked, and could be compared', () => {
    console.log(`${name}: ${visited} pages, ${marks} marks in view on ${marked.length} of them`);
    for (const [part, files] of unsteady) {
      console.log(
        `${name}: ${part} compared on ${visited - files.length}${files.length > 0 ? `, never the same on ${files.join(', ')}` : ''}`,
      );
    }
    expect(marks).toBeGreaterThan(0);
    for (const [part, files] of [...unsteady, ['printed', blank] as const]) expect(files.length, part).toBeLessThan(visited / 2);
  });
});
