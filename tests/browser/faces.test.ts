import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser } from '@/cli/browsers';
import { until, type Driver } from '@/cli/drive';
import { launchChromium } from '@/cli/drive-chromium';
import { axeFindings } from './harness/axe';
import { extensionIn, fromTheRight, inLanguage, long, type Reword } from './harness/languages';

/** Each of our own pages, what shows that it is drawn, and how to get to its further states. */
const FACES: [name: string, path: string, drawn: string, states: string[]][] = [
  ['the popup', '/popup.html', '.popup', ["type('gout')", "press('.entry-option')"]],
  ['the panel', '/sidepanel.html?q=gout', '.entry-option', ["press('.entry-option')"]],
  ['the options', '/options.html', '.options', ["type('example.org', '.search-box input')"]],
  ['the welcome page', '/welcome.html', '.welcome', []],
  [
    'the reading page',
    '/reader.html',
    '.text-entry',
    ["type('He has sarcopenia. An MRI was made.', 'textarea')", "press('.strong')", "press('.reading-side .button:last-child')"],
  ],
];

const THEMES: [name: string, features: { name: string; value: string }[]][] = [
  ['light', [{ name: 'prefers-color-scheme', value: 'light' }]],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced colors', [{ name: 'forced-colors', value: 'active' }]],
];

/** Both languages in all themes, and made-up ones in the first. */
const LANGUAGES: [name: string, reword: Reword, themes: number][] = [
  ['English', (sentence) => sentence, THEMES.length],
  ['Spanish', inLanguage('chromium', 'es'), THEMES.length],
  ['long sentences', long, 1],
  ['sentences from right to left', fromTheRight, 1],
];

/** The spacing that a reader may ask of any text (WCAG 2.2, 1.4.12); it stands in for wider fonts too. */
const SPACED = 'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5';

/** What a state's steps are written in. */
const STEPS = `
  const press = (selector) => document.querySelector(selector).click();
  const type = (text, selector = 'input[type=search]') => {
    const field = document.querySelector(selector);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };`;

describe.each(LANGUAGES)('our own pages in %s', (_, reword, themes) => {
  let driver: Driver;
  let base: string;
  beforeAll(async () => {
    driver = await launchChromium(await ensureBrowser('chromium'), { extension: extensionIn('chromium', reword) });
    base = (await until(() => driver.browser.targets().find((target) => target.type() === 'service_worker')))!
      .url()
      .replace('/background.js', '');
  });
  afterAll(() => driver?.close());

  const open = async (path: string, drawn: string, width: number): Promise<Page> => {
    const page = await driver.browser.newPage();
    await page.setViewport({ width, height: 720 });
    await page.goto(base + path);
    await page.waitForSelector(drawn);
    return page;
  };
  const inTheme = async (page: Page, features: { name: string; value: string }[]) => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features });
    await session.detach();
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

  it.each(FACES)('%s can be used by everybody, in every theme and state', async (_name, path, drawn, states) => {
    const page = await open(path, drawn, 400);
    const findings: string[] = [];
    for (const state of ['', ...states]) {
      if (state) await page.evaluate(`(() => { ${STEPS} ${state}; })()`);
      await settle();
      for (const [theme, features] of THEMES.slice(0, themes)) {
        await inTheme(page, features);
        await settle();
        findings.push(...(await axeFindings(page)).map((finding) => `${theme}, ${state || 'at first'}: ${finding}`));
      }
    }
    expect([...new Set(findings)].join('\n')).toBe('');
    await page.close();
  });

  it.each(FACES)('%s holds at 320 pixels without scrolling sideways', async (_name, path, drawn, states) => {
    const page = await open(path, drawn, 320);
    for (const state of ['', ...states.filter(() => !path.includes('popup'))]) {
      if (state) await page.evaluate(`(() => { ${STEPS} ${state}; })()`);
      for (const spacing of ['', SPACED]) {
        await page.evaluate((css) => (document.documentElement.style.cssText = css), spacing);
        await settle();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        // The popup is as wide as it is, and never narrower.
        expect(over, `${state} ${spacing}`).toBeLessThanOrEqual(path.includes('popup') ? 40 : 0);
      }
    }
    await page.close();
  });
});
