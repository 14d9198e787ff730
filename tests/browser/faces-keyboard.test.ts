import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { paintedMarks, until } from '@/cli/drive';
import { axeFindings } from './harness/axe';
import { inBothBrowsers, inBrowser, type Stage } from './harness/browsers';

/** Each of our own pages, and what shows that it is drawn. */
const FACES: [name: string, path: string, drawn: string][] = [
  ['the popup', '/popup.html', '.popup'],
  ['the panel', '/sidepanel.html?q=gout', '.entry-option'],
  ['the options', '/options.html', '.options'],
  ['the welcome page', '/welcome.html', '.welcome'],
  ['the reading page', '/reader.html', '.text-entry'],
];

/** One of our own pages in a tab, with keys pressed as a person presses them. */
async function openFace(stage: Stage, path: string, drawn: string): Promise<Page> {
  const others = new Set(await stage.driver.browser.pages());
  await stage.driver.own(path);
  const page = (await stage.driver.browser.pages()).find((one) => !others.has(one))!;
  await page.bringToFront();
  await until(() => page.evaluate((selector) => document.querySelector(selector) !== null, drawn));
  await page.evaluate(() => {
    const counted = window as unknown as { pressed: number };
    counted.pressed = 0;
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(type, () => counted.pressed++, true);
  });
  return page;
}

/** Waits until the focus is on what the selector finds, as after the page itself has put it there. */
const focused = (page: Page, selector: string) =>
  until(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector));

const presses = (page: Page) => page.evaluate(() => (window as unknown as { pressed: number }).pressed);

/** Everything on the page that the tab key must come to, in order; of a group of radio buttons the chosen one. */
const stopsOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((element) => !element.matches(':disabled') && element.checkVisibility())
      .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio') || element.checked)
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** Which control has the focus, and whether that shows: by an outline of its own or of its label. Firefox stops at what scrolls, too. */
const focusOn = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!element?.matches('a, button, input, select, textarea, summary, [tabindex]')) return undefined;
    const outlined = [element, element.closest('label')].some((one) => {
      const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : { outlineStyle: 'none', outlineWidth: '0' };
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    });
    return { html: element.outerHTML.slice(0, 120), shows: outlined };
  });

inBothBrowsers('with the keyboard alone', (stage) => {
  it.each(FACES)('everything on %s is come to in order, and shows that it is', async (_name, path, drawn) => {
    const page = await openFace(stage, path, drawn);
    const wanted = await stopsOn(page);
    expect(wanted.length).toBeGreaterThan(0);
    // A face that is for searching begins in its box, the others at the top.
    if (wanted[0]?.includes('type="search"')) await focused(page, 'input[type=search]');
    const visited: string[] = [];
    for (let stop = 0; stop < wanted.length + 4 && visited.length < wanted.length; stop++) {
      const focus = await focusOn(page);
      if (focus && !visited.includes(focus.html)) visited.push(focus.html);
      if (focus) expect(focus.shows, focus.html).toBe(true);
      await page.keyboard.press('Tab');
    }
    expect(visited).toEqual(wanted);
    expect(await presses(page)).toBe(0);
    await page.close();
  });

  it('a word is looked up, a relation followed, and the way back gone', async () => {
    const page = await openFace(stage, '/popup.html', 'input[type=search]');
    const heading = () => page.evaluate(() => document.querySelector('.card h2')?.textContent ?? '');
    await focused(page, 'input[type=search]');
    await page.keyboard.type('gout');
    await until(() => page.evaluate(() => document.querySelector('.option-name')?.textContent === 'gout'));
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.matches('.entry-option'))).toBe(true);
    await page.keyboard.press('Enter');
    await until(heading, (name) => name === 'gout');
    await focused(page, '.button.plain');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(heading, (name) => name === 'arthritis');
    await focused(page, '.button.plain');
    await page.keyboard.press('Escape');
    await until(heading, (name) => name === 'gout');
    await focused(page, '.button.plain');
    await page.keyboard.press('Escape');
    await focused(page, 'input[type=search]');
    expect(await presses(page)).toBe(0);
    await page.close();
  });

  it('an option is chosen and kept', async () => {
    const page = await openFace(stage, '/options.html', '.options');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const chosen = () => page.evaluate(() => document.querySelector('label:has(input[type=radio]:checked)')?.textContent);
    while (!(await page.evaluate(() => document.activeElement?.matches('input[type=radio]')))) await page.keyboard.press('Tab');
    const before = await chosen();
    await page.keyboard.press('ArrowDown');
    await until(chosen, (value) => value !== before);
    await until(
      () =>
        page.evaluate(
          "browser.storage.local.get('settings').then(({ settings }) => settings?.mode === 'listed')",
        ) as Promise<boolean>,
    );
    await page.keyboard.press('ArrowUp');
    await until(chosen, (value) => value === before);
    expect(await presses(page)).toBe(0);
    await page.close();
  });

  it('a text is pasted and read', async () => {
    const page = await openFace(stage, '/reader.html', 'textarea');
    while (!(await page.evaluate(() => document.activeElement?.matches('textarea')))) await page.keyboard.press('Tab');
    await page.keyboard.type('He has sarcopenia.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => (await paintedMarks(page)).some(({ text }) => text === 'sarcopenia'));
    expect(await presses(page)).toBe(0);
    await page.close();
  });
});

/** What readers may have set, as Firefox is told so at its start; Chromium's are in faces.test.ts. */
const THEMES: [title: string, query: string, prefs: Record<string, number>][] = [
  ['light', '(prefers-color-scheme: light)', { 'layout.css.prefers-color-scheme.content-override': 1 }],
  ['dark', '(prefers-color-scheme: dark)', { 'layout.css.prefers-color-scheme.content-override': 0 }],
  ['in forced colors', '(forced-colors: active)', { 'browser.display.document_color_use': 2 }],
];

for (const [title, query, prefs] of THEMES) {
  inBrowser(
    'firefox',
    `for everybody, ${title}`,
    (stage) => {
      it.each(FACES)('axe finds nothing on %s', async (_name, path, drawn) => {
        const page = await openFace(stage, path, drawn);
        expect(await page.evaluate((one) => matchMedia(one).matches, query)).toBe(true);
        expect(await axeFindings(page)).toEqual([]);
        await page.close();
      });
    },
    { prefs },
  );
}
