import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { EVERY_MENTION } from '@/matching/text-page';
import { annotate } from './annotate';
import { ensureBrowser } from './browsers';
import { loadBundle } from './bundled';
import { hoverMark, paintedMarks, until, type Driver } from './drive';
import { launchChromium } from './drive-chromium';
import { servePages } from './serve';

/** What must be found in an article: ids that must be marked, ids that may be, and what certain words lead to. */
interface Expected {
  must: string[];
  also: string[];
  leads: Record<string, string>;
}

const USAGE = 'article TEXT EXPECTED: marks a plain-text article in a real page, every mention, and compares with a list of ids.';
/** Tall enough to show a whole article, since only marks in view are painted; CSS pixels. */
const VIEWPORT = { width: 1000, height: 9_000 };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const pageOf = (text: string) =>
  `<!doctype html><html lang="en"><title>Article</title><body>${text
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}</body></html>`;

async function markedIn(page: Page, text: string): Promise<Map<string, string>> {
  const entryOf = new Map(annotate(loadBundle(), text, EVERY_MENTION).map((mark) => [mark.text, mark.entry]));
  const painted = await until(
    () => paintedMarks(page),
    ({ length }) => length > 0,
    15_000,
  );
  return new Map(painted.map((mark) => [mark.text, entryOf.get(mark.text) ?? `${mark.text} (not marked by annotate)`]));
}

/** Name on the card that a word opens. */
async function cardOf(driver: Driver, page: Page, word: string): Promise<string | undefined> {
  await hoverMark(page, word);
  return until(() => driver.inCard<string>(page, "return root.querySelector('.entry-name')?.textContent"));
}

/** Exits 1 when an expected entry isn't marked, another one is, or a word leads elsewhere; 2 on wrong arguments. */
export async function run([file, list]: string[]): Promise<number> {
  if (!file || !list || !existsSync(file) || !existsSync(list)) {
    console.error(file && !existsSync(file) ? `${file} isn't there: this command needs the article's text.` : USAGE);
    return 2;
  }
  const text = readFileSync(file, 'utf8');
  const expected = JSON.parse(readFileSync(list, 'utf8')) as Expected;
  const server = await servePages('.');
  server.put('/article.html', pageOf(text));
  const driver = await launchChromium(await ensureBrowser('chromium'));
  try {
    const options = await driver.own('/popup.html');
    await options.run("browser.storage.local.set({ settings: { density: 'every', levels: 'all' } })");
    const page = await driver.open(server.url('/article.html'));
    await page.setViewport(VIEWPORT);
    const marked = await markedIn(page, text);
    const ids = new Set(marked.values());
    const missing = expected.must.filter((id) => !ids.has(id));
    const wrong = [...marked].filter(([, id]) => ![...expected.must, ...expected.also].includes(id));
    console.log(
      `${expected.must.length - missing.length} of ${expected.must.length} expected entries marked, ${wrong.length} wrong marks`,
    );
    if (missing.length > 0) console.log(`missing: ${missing.join(', ')}`);
    for (const [word, id] of wrong) console.log(`wrong: “${word}” as ${id}`);
    let astray = 0;
    for (const [word, id] of Object.entries(expected.leads)) {
      const name = await cardOf(driver, page, word);
      const leads = loadBundle().entries.find((entry) => entry.id === id)?.name === name;
      if (!leads) astray++;
      console.log(`“${word}” leads to ${name}${leads ? '' : `, not to ${id}`}`);
    }
    return missing.length + wrong.length + astray > 0 ? 1 : 0;
  } finally {
    await driver.close();
    await server.stop();
  }
}
