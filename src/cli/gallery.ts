import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { parse } from 'yaml';
import { ensureBrowser, type BrowserName } from './browsers';
import { servePages } from './serve';

/** One way in which the gallery is looked at; widths in CSS px. */
interface Look {
  name: string;
  width: number;
  scheme: 'light' | 'dark';
  forced?: boolean;
}

const LOOKS: Look[] = [
  { name: 'light', width: 1240, scheme: 'light' },
  { name: 'dark', width: 1240, scheme: 'dark' },
  { name: 'forced-colors', width: 1240, scheme: 'dark', forced: true },
  { name: 'narrow', width: 320, scheme: 'light' },
];

/** Where the gallery is built to, and its photographs beside it. */
export const GALLERY = resolve('.output/gallery');

/** Builds the gallery of all components and photographs it in every look, in both browsers or in those named. */
export async function run(names: string[]): Promise<number> {
  await buildGallery();
  const server = await servePages(GALLERY);
  try {
    for (const name of names.length > 0 ? names : ['chromium', 'firefox']) {
      for (const look of LOOKS) console.log(await photograph(name as BrowserName, look, server.url('/gallery.html')));
    }
  } finally {
    await server.stop();
  }
  return 0;
}

/** Builds the gallery's page into `GALLERY`. */
export async function buildGallery(): Promise<void> {
  const root = resolve('tests/gallery');
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@': resolve('src') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { GALLERY_TEXTS: JSON.stringify(parse(readFileSync(resolve('src/locales/en.yml'), 'utf8'))) },
    publicDir: resolve('public'),
    build: { outDir: GALLERY, emptyOutDir: true, modulePreload: false, rolldownOptions: { input: join(root, 'gallery.html') } },
  });
}

async function photograph(name: BrowserName, look: Look, url: string): Promise<string> {
  const { path: executablePath } = await ensureBrowser(name);
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    headless: true,
    args: name === 'firefox' ? [] : ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
    extraPrefsFirefox: firefoxLook(look),
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: look.width, height: 1000, deviceScaleFactor: name === 'firefox' ? 1 : 2 });
    if (name === 'chromium') await chromiumLook(page, look);
    await page.goto(url, { waitUntil: 'load' });
    const path = join(GALLERY, `${name}-${look.name}.png`);
    mkdirSync(GALLERY, { recursive: true });
    await page.screenshot({ path: path as `${string}.png`, fullPage: true });
    return path;
  } finally {
    await browser.close();
  }
}

/** Chromium takes a look at run time; puppeteer's own call knows no forced colors. */
async function chromiumLook(page: Page, { scheme, forced }: Look): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
}

/** Firefox takes a look from its preferences: 0 is dark and 1 light; 2 replaces a page's colors with the system's. */
function firefoxLook({ scheme, forced }: Look): Record<string, number> {
  return {
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    ...(forced && { 'browser.display.document_color_use': 2 }),
  };
}
