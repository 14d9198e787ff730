import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { paintedMarks, until, type Surface } from '@/cli/drive';
import { inBothBrowsers, launch } from './harness/browsers';
import { THREE_TERMS } from './harness/pages';

/** What experience.md promises for every tab, in milliseconds; a machine busy with other work gets three tries. */
const WITHIN = 300;
const TRIES = 3;

const texts = (surface: Surface, selector: string) =>
  surface.run<string[]>(`[...document.querySelectorAll('${selector}')].map((part) => part.textContent.trim())`);
const count = async (page: Page) => (await paintedMarks(page)).length;
const isReady = (popup: Surface) => until(() => popup.run<boolean>("Boolean(document.querySelector('.popup'))"));

/** Chooses a mode in the popup, as a change of its list does, and returns the time of it. */
async function chooseMode(popup: Surface, mode: string): Promise<number> {
  const start = performance.now();
  await popup.run(`(() => {
    const list = document.querySelector('.mode select');
    list.value = '${mode}';
    list.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  return start;
}

inBothBrowsers('the popup', (stage) => {
  const open = async (path = '/terms.html') => {
    stage.server.put(path, THREE_TERMS);
    const page = await stage.driver.open(stage.server.url(path));
    await until(
      () => count(page),
      (found) => found === 3,
      10_000,
    );
    return page;
  };

  it('shows switch, search and the page’s words on one screen without scrolling, the search box ready', async () => {
    const page = await open();
    const popup = await stage.driver.popup(page);
    await isReady(popup);
    const marked = [...new Set((await paintedMarks(page)).map(({ text }) => text.toLowerCase()))];
    expect((await texts(popup, '.option-name')).toSorted()).toEqual(marked.toSorted());
    expect(await texts(popup, '[role=switch]')).toEqual([expect.stringContaining('Explain words on')]);
    expect((await texts(popup, '.site-state'))[0]).toContain('3 words are marked');
    expect(await popup.run("document.activeElement === document.querySelector('input[type=search]')")).toBe(true);
    const size = await popup.run<{ width: number; height: number; over: number }>(
      '({ width: document.body.offsetWidth, height: document.body.offsetHeight, over: document.documentElement.scrollHeight - innerHeight })',
    );
    expect(size.width).toBe(360);
    expect(size.height).toBeLessThanOrEqual(540);
    expect(size.over).toBeLessThanOrEqual(0);
    await popup.close();
    await page.close();
  });

  it('finds a word in spite of its spelling, opens it, follows a relation and comes back', async () => {
    const page = await open();
    const popup = await stage.driver.popup(page);
    await isReady(popup);
    await popup.type('input[type=search]', 'fibromialgia');
    await until(async () => (await texts(popup, '.option-name'))[0] === 'fibromyalgia');
    await popup.click('.entry-option');
    await until(async () => (await texts(popup, '.entry-name'))[0] === 'fibromyalgia');
    // The name may stand on two lines, so that its middle is beside it.
    await popup.run("document.querySelector('.entry .link-button').click()");
    await until(async () => (await texts(popup, '.entry-name'))[0] !== 'fibromyalgia');
    await popup.click('.card-top .button');
    await until(async () => (await texts(popup, '.entry-name'))[0] === 'fibromyalgia');
    await popup.close();
    await page.close();
  });

  it('changes the mode in every tab at once: the visible one and, when it is shown, a hidden one', async () => {
    const hidden = await open('/hidden.html');
    const page = await open();
    const popup = await stage.driver.popup(page);
    await isReady(popup);
    const times: number[] = [];
    for (let time = 0; time < TRIES && !times.some((took) => took <= WITHIN); time += 1) {
      const start = await chooseMode(popup, 'listed');
      await until(async () => (await count(page)) + (await count(hidden)) === 0);
      times.push(performance.now() - start);
      await chooseMode(popup, 'everywhere');
      await until(async () => (await count(page)) === 3);
    }
    expect(Math.min(...times)).toBeLessThanOrEqual(WITHIN);
    expect(await count(hidden)).toBe(0);
    await popup.close();
    await hidden.bringToFront();
    await until(async () => (await count(hidden)) === 3, Boolean, 1_000);
    await hidden.close();
    await page.close();
  });

  it('explains a page only when asked, in that mode, and not the next one', async () => {
    const page = await open();
    let popup = await stage.driver.popup(page);
    await isReady(popup);
    await chooseMode(popup, 'asked');
    await until(async () => (await count(page)) === 0);
    await until(async () => (await texts(popup, '.switch-label'))[0] === 'Explain words on this page');
    await popup.click('[role=switch]');
    await until(async () => (await count(page)) === 3);
    await popup.close();
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await count(page)).toBe(0);
    popup = await stage.driver.popup(page);
    await isReady(popup);
    await chooseMode(popup, 'everywhere');
    await until(async () => (await count(page)) === 3);
    await popup.close();
    await page.close();
  });

  it('remembers mode and sites over a restart of the browser', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'healthgloss-restart-'));
    for (const isFirst of [true, false]) {
      const driver = await launch(stage.driver.name, { profile });
      const options = await driver.own('/options.html');
      await until(() => options.run<boolean>("Boolean(document.querySelector('.options'))"));
      if (isFirst)
        await options.run("browser.storage.local.set({ settings: { version: 1, mode: 'listed' }, 'site:a.example': 'on' })");
      else {
        expect(await texts(options, '.row-name')).toEqual(['a.example']);
        expect(await texts(options, '.choice:has(:checked)')).toContain('only on sites I switch on');
      }
      await driver.close();
    }
  });
});
