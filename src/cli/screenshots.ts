import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowser, type BrowserName } from './browsers';
import { paintedMarks, until, type Driver } from './drive';
import { launchChromium } from './drive-chromium';
import { launchFirefox } from './drive-firefox';
import { servePages } from './serve';

/** One picture of a card on a page: where it is taken, and which word is pointed at. */
interface Picture {
  name: string;
  browser: BrowserName;
  term: string;
  /** A page of one paragraph instead of the demo page. */
  text?: string;
  /** Which of the term's marks, in the page's order. */
  mention?: number;
  size?: [width: number, height: number];
  dark?: boolean;
  /** Selector of what is scrolled into view inside the card. */
  inView?: string;
}

const STROKE =
  'After a stroke, the sooner treatment begins, the better. A stroke is a medical emergency, and doctors look for it first.';

const LETTER = 'She has had methotrexate for RA since spring. Her joints are less swollen, and the stiffness is gone by noon.';

const PICTURES: Picture[] = [
  { name: 'card-light', browser: 'chromium', term: 'sarcopenia' },
  { name: 'card-dark', browser: 'chromium', term: 'sarcopenia', dark: true },
  { name: 'card-firefox', browser: 'firefox', term: 'sarcopenia' },
  { name: 'sheet-320', browser: 'chromium', term: 'sarcopenia', size: [320, 640] },
  { name: 'urgent', browser: 'chromium', term: 'stroke', text: STROKE, size: [900, 800] },
  { name: 'contested', browser: 'chromium', term: 'Muscle loss', inView: '.doubt' },
  { name: 'abbreviation', browser: 'chromium', term: 'RA', text: LETTER },
  { name: 'misnomer', browser: 'chromium', term: 'chronic regional pain syndrome' },
];

const FOLDER = resolve('docs/pictures');

/** Name of the popup's picture. */
const POPUP = 'popup';

/** Takes the pictures in `docs/pictures` anew, with the built extension on the demo page; all of them, or those named. */
export async function run(names: string[]): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = PICTURES.filter(({ name }) => names.length === 0 || names.includes(name));
  const server = await servePages(resolve('docs'));
  const browsers = Map.groupBy(wanted, ({ browser }) => browser);
  for (const [name, pictures] of browsers) {
    const found = await ensureBrowser(name);
    const driver = await (name === 'chromium' ? launchChromium(found) : launchFirefox(found, { prefs: LIGHT }));
    for (const picture of pictures) {
      server.put('/picture.html', picture.text ? paragraph(picture.text) : readFileSync(resolve('docs/demo.html'), 'utf8'));
      console.log(await take(driver, picture, server.url('/picture.html')));
    }
    if (name === 'chromium' && (names.length === 0 || names.includes(POPUP)))
      console.log(await takePopup(driver, server.url('/demo.html')));
    await driver.close();
  }
  await server.stop();
  return 0;
}

/** The toolbar popup over the demo page, its words listed. */
async function takePopup(driver: Driver, url: string): Promise<string> {
  const page = await driver.open(url);
  await until(
    () => paintedMarks(page),
    ({ length }) => length > 0,
    10_000,
  );
  const popup = await driver.popup(page);
  await until(() => popup.run<boolean>("Boolean(document.querySelector('.entry-option'))"), Boolean, 10_000);
  const path = join(FOLDER, `${POPUP}.png`);
  await popup.screenshot(path);
  await popup.close();
  await page.close();
  return path;
}

/** Firefox takes its scheme from a preference. */
const LIGHT = { 'layout.css.prefers-color-scheme.content-override': 1 };

const paragraph = (text: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
  <style>:root { color-scheme: light dark } body { margin: 3rem auto; max-width: 42rem; font: 1.0625rem/1.65 Georgia, serif }</style>
  <p>${text}</p></html>`;

async function take(driver: Driver, picture: Picture, url: string): Promise<string> {
  const { name, term, mention = 0, size = [900, 700], inView } = picture;
  const page = await driver.open(url);
  await page.setViewport({ width: size[0], height: size[1], deviceScaleFactor: driver.name === 'chromium' ? 2 : 1 });
  if (driver.name === 'chromium') await setScheme(page, picture.dark ? 'dark' : 'light');
  await bringUp(page, term);
  await pointAt(page, term, mention);
  await until(() => driver.inCard<boolean>(page, "return root.querySelector('.box').style.visibility !== 'hidden'"));
  if (inView) await driver.inCard(page, "root.querySelector(argument)?.scrollIntoView({ block: 'center' })", inView);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  await page.close();
  return path;
}

async function setScheme(page: Page, value: 'light' | 'dark'): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
}

/** Scrolls the term's paragraph into the upper part of the window, where its card has room below. */
async function bringUp(page: Page, term: string): Promise<void> {
  await page.evaluate((word) => {
    const paragraphs = [...document.querySelectorAll('p')];
    const found = paragraphs.find(
      ({ className, textContent }) => className === '' && textContent.replaceAll(/\s+/g, ' ').includes(word),
    );
    window.scrollBy({ top: (found?.getBoundingClientRect().top ?? 0) - 90, behavior: 'instant' });
  }, term);
}

async function pointAt(page: Page, term: string, mention: number): Promise<void> {
  const seen = async () => (await paintedMarks(page)).filter(({ text, rect }) => text === term && rect.width > 0 && rect.y > 0);
  const marks = await until(seen, (found) => found.length > mention, 10_000);
  const { x, y, width, height } = marks[mention]!.rect;
  await page.mouse.move(x + width / 2 - 3, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2);
}
