import { mkdirSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from './browsers';

/** Widths in pixels that Chrome and Firefox ask for: toolbar, its double, extension list, store. */
const SIZES = [16, 32, 48, 128];

/** Renders `docs/icon/{on,off}.svg` into `public/icon/{16…128}.png` and `public/icon/off-{16…128}.png`. */
export async function run(): Promise<number> {
  const { path } = await ensureBrowser('chromium');
  const browser = await puppeteer.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  mkdirSync('public/icon', { recursive: true });
  for (const [shape, prefix] of [
    ['on', ''],
    ['off', 'off-'],
  ] as const) {
    const svg = readFileSync(`docs/icon/${shape}.svg`, 'utf8');
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: `public/icon/${prefix}${size}.png`, omitBackground: true });
    }
  }
  await browser.close();
  console.log(`Rendered ${SIZES.length * 2} icons into public/icon.`);
  return 0;
}
