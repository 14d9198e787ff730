import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { paintedMarks, until, type Surface } from '@/cli/drive';
import { inBothBrowsers } from './harness/browsers';
import { pagesOf } from './harness/pdf';

const WITHIN = 300;
const TRIES = 3;

/** Words that a page of twelve has, each in a sentence of its own; the numbers of mentions differ. */
const WORDS = [
  'sarcopenia',
  'fibromyalgia',
  'osteoporosis',
  'muscle atrophy',
  'rheumatoid arthritis',
  'cachexia',
  'epilepsy',
  'physical therapy',
  'scoliosis',
  'osteomyelitis',
  'psoriasis',
  'sepsis',
];

/** A page of `count` words beginning at the given one, those with an even place mentioned twice. */
function pageOf(first: number, count: number): { html: string; expected: string[] } {
  const words = Array.from({ length: count }, (_, step) => WORDS[(first + step) % WORDS.length] ?? '');
  const html = words.map(
    (word, place) => `<h2>Part ${place}</h2><p>People live with ${word}.${place % 2 ? '' : ` More on <b>${word}</b> here.`}</p>`,
  );
  return {
    html: `<!doctype html><html lang="en"><title>Health</title><body style="line-height:8">${html.join('')}</body></html>`,
    expected: words.map((word, place) => `${word} ${place % 2 ? 'once' : '2 times'}`),
  };
}

const listed = (panel: Surface) =>
  panel.run<string[]>("[...document.querySelectorAll('.option-name')].map((part) => part.textContent.trim())");
const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

inBothBrowsers('the panel', (stage) => {
  let panel: Surface | undefined;
  const panelBeside = async (page: Page) => {
    panel ??= await stage.driver.panel(page);
    await page.bringToFront();
    return panel;
  };

  it('lists what is marked on twenty pages, in order and with counts', async () => {
    for (let place = 0; place < 20; place += 1) {
      const { html, expected } = pageOf(place, 1 + (place % 12));
      stage.server.put(`/list-${place}.html`, html);
      const page = await stage.driver.open(stage.server.url(`/list-${place}.html`));
      // So tall that all of it is in view, and all its marks painted.
      await page.setViewport({ width: 800, height: 6000 });
      const beside = await panelBeside(page);
      expect(
        await until(
          () => listed(beside),
          (found) => same(found, expected),
          5_000,
        ).catch(() => listed(beside)),
        `page ${place}`,
      ).toEqual(expected);
      const marked = async () => (await paintedMarks(page)).toSorted((one, other) => one.rect.y - other.rect.y);
      const words = expected.map((line) => line.replace(/ (once|\d+ times)$/, ''));
      await until(async () =>
        same(
          (await marked()).map(({ text }) => text),
          words,
        ),
      ).catch(() => {});
      expect(
        (await marked()).map(({ text }) => text),
        `page ${place}`,
      ).toEqual(words);
      await page.close();
    }
  });

  it('follows what changes, within 300 ms', async () => {
    const { html, expected } = pageOf(0, 3);
    stage.server.put('/changes.html', html);
    const page = await stage.driver.open(stage.server.url('/changes.html'));
    const beside = await panelBeside(page);
    await until(
      () => listed(beside),
      (found) => same(found, expected),
      5_000,
    );
    const times: number[] = [];
    for (let time = 0; time < TRIES && !times.some((took) => took <= WITHIN); time += 1) {
      const word = WORDS[6 + time] ?? '';
      await page.evaluate((text) => {
        const added = document.createElement('p');
        added.textContent = `Some have ${text}.`;
        document.body.append(added);
      }, word);
      const start = performance.now();
      await until(async () => (await listed(beside)).at(-1) === `${word} once`);
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThanOrEqual(WITHIN);
    await page.close();
  });

  it('leads to each word, so that it is in view', async () => {
    const { html, expected } = pageOf(0, 12);
    stage.server.put('/jump.html', html);
    const page = await stage.driver.open(stage.server.url('/jump.html'));
    const beside = await panelBeside(page);
    await until(
      () => listed(beside),
      (found) => same(found, expected),
      5_000,
    );
    for (const place of [11, 0, 7, 3, 10, 1, 8, 2, 9, 4, 6, 5]) {
      await beside.run(`document.querySelectorAll('.entry-row .icon-button')[${place}].click()`);
      await until(async () => {
        const pulse = (await paintedMarks(page)).find(({ name }) => name === 'healthgloss-pulse');
        const height = await page.evaluate(() => innerHeight);
        return (
          pulse !== undefined && pulse.text === WORDS[place] && pulse.rect.y >= 0 && pulse.rect.y + pulse.rect.height <= height
        );
      });
    }
    await page.close();
  });

  it('reads a page that is switched off without painting it, until it is closed', async () => {
    const { html, expected } = pageOf(3, 4);
    stage.server.put('/off.html', html);
    const page = await stage.driver.open(stage.server.url('/off.html'));
    const beside = await panelBeside(page);
    await until(
      () => listed(beside),
      (found) => same(found, expected),
      5_000,
    );
    await beside.click('[role=switch]');
    await until(async () => (await paintedMarks(page)).length === 0);
    expect(
      await until(
        () => listed(beside),
        (found) => same(found, expected),
      ),
    ).toEqual(expected);
    await beside.click('[role=switch]');
    await until(async () => (await paintedMarks(page)).length > 0);
    await page.close();
  });

  it('prints its sheet of twelve words on one page', async () => {
    const { html, expected } = pageOf(0, 12);
    stage.server.put('/print.html', html);
    const page = await stage.driver.open(stage.server.url('/print.html'));
    const others = new Set(await stage.driver.browser.pages());
    const tab = await stage.driver.own('/sidepanel.html');
    const sheet = (await stage.driver.browser.pages()).find((one) => !others.has(one))!;
    // In a tab behind the page, the panel lists the page in front and can be printed.
    await page.bringToFront();
    await until(
      () => listed(tab),
      (found) => same(found, expected),
    );
    for (const format of ['a4', 'letter'] as const) expect(pagesOf(await sheet.pdf({ format })), format).toBe(1);
    const shown = await tab.run<string[]>("[...document.querySelectorAll('.sheet dt')].map((term) => term.textContent.trim())");
    expect(shown).toHaveLength(12);
    await tab.close();
    await page.close();
  });
});
