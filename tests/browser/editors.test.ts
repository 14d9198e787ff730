import { readdirSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paintedMarks, until, type Driver } from '@/cli/drive';
import type { Editor } from './editors/fixture';
import { inBothBrowsers, launch } from './harness/browsers';
import { bundle } from './harness/bundle';
import { complaintsOn } from './harness/complaints';

/** Editors that people write in on the web, each with a text of health words in it. */
const EDITORS = readdirSync('tests/browser/editors')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'fixture');

declare const editor: Editor;

/** Milliseconds after which all is marked that will be. */
const AFTER = 900;

const TYPED = ' Gout and anemia';
/** Another line, with a word that is cut short, made whole, and mended within. */
const KEYS = 'Enter F i b r o m y a l g i a Backspace Backspace Backspace g i a ArrowLeft ArrowLeft ArrowLeft x Backspace'.split(
  ' ',
) as KeyInput[];
const LINE = 'Fibromyalgia';
const OTHER = 'Migraine and arthritis.';

const pageWith = (name: string) =>
  `<!doctype html><html lang="en"><head><title>Editor</title><link rel="icon" href="data:,"><style>.ProseMirror { white-space: pre-wrap }</style></head>
  <body><p>A patient with osteoporosis writes:</p><div id="root"></div><script src="/${name}.js"></script></body></html>`;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const marksOf = async (page: Page) => (await paintedMarks(page)).map(({ text }) => text);
const savedIn = (page: Page) => page.evaluate(() => editor.saved());

inBothBrowsers('the editor', (stage) => {
  let plain: Driver;
  beforeAll(async () => {
    plain = await launch(stage.driver.name, { extension: null });
  });
  afterAll(() => plain.close());

  const open = async (driver: Driver, name: string) => {
    const page = await driver.browser.newPage();
    const complaints = complaintsOn(page);
    await page.goto(stage.server.url(`/${name}.html`));
    return { page, complaints };
  };
  /** Writes as a person and then as a script; what is saved after each. */
  const write = async (page: Page, look: () => Promise<void>): Promise<string[]> => {
    await page.bringToFront();
    await page.waitForFunction(() => 'editor' in globalThis);
    await wait(AFTER);
    await look();
    const saved = [await savedIn(page)];
    await page.evaluate(() => editor.focus());
    for (const keys of [TYPED.split('') as KeyInput[], KEYS]) {
      for (const key of keys) {
        await page.keyboard.press(key);
        await look();
      }
      await wait(AFTER);
      await look();
      saved.push(await savedIn(page));
    }
    await page.evaluate((text) => editor.replace(text), OTHER);
    await wait(AFTER);
    await look();
    return [...saved, await savedIn(page)];
  };

  it.each(EDITORS)('%s holds what was written, and nothing in it is marked', async (name) => {
    const script = await bundle(`tests/browser/editors/${name}.ts`);
    stage.server.put(`/${name}.js`, { body: script, type: 'text/javascript' });
    stage.server.put(`/${name}.html`, pageWith(name));
    const [ours, without] = [await open(stage.driver, name), await open(plain, name)];
    await until(async () => (await marksOf(ours.page)).length > 0, Boolean, 10_000);
    const [saved, wanted] = await Promise.all([
      write(ours.page, async () => expect(await marksOf(ours.page)).toEqual(['osteoporosis'])),
      write(without.page, async () => {}),
    ]);
    expect(saved).toEqual(wanted);
    expect(saved[1]).toContain('anemia');
    expect(saved[2]).toContain(LINE);
    expect(saved[3]).toContain('arthritis');
    expect(without.complaints).toEqual([]);
    expect(ours.complaints).toEqual([]);
    await Promise.all([ours.page.close(), without.page.close()]);
  });
});
