import { createElement } from 'react';
import type { Page } from 'puppeteer-core';
import { renderToString } from 'react-dom/server';
import { compile } from 'svelte/compiler';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paintedMarks, until, type Driver } from '@/cli/drive';
import { sample } from '@tests/sample';
import { ReactPage } from './frameworks/react-page';
import { START } from './frameworks/model';
import { inBothBrowsers, launch } from './harness/browsers';
import { bundle } from './harness/bundle';
import { complaintsOn } from './harness/complaints';

/** Pages that these render follow a page's state of mind, not ours: what they keep of it they must find as they left it. */
const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte', 'lit'] as const;

const SEQUENCES = sample(200);

/** Marks are looked at after every so many sequences. */
const AT_A_TIME = 4;

/** Milliseconds in which a page is marked whole. */
const BEFORE = 600;

/** Compiles Svelte's own kind of file. */
const svelte = () => ({
  name: 'svelte-page',
  transform: {
    filter: { id: /\.svelte$/ },
    handler: (code: string, filename: string) => ({
      code: compile(code, { filename, generate: 'client', dev: true }).js.code,
      map: null,
    }),
  },
});

declare const fixture: { start(): Promise<string>; run(from: number, to: number): Promise<string[]> };

const STYLE = '<style>body { margin: 8px; font: 16px/1.2 Arial } h1 { font-size: 20px } ul, p, h1 { margin: 4px 0 }</style>';
/** Lit says that it is in development in any case; nothing else is to be kept off the console. */
const pageOf = (held: string, script = '') =>
  `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,">${STYLE}<script>litIssuedWarnings = new Set(['dev-mode'])</script></head><body><div id="root">${held}</div>${script}</body></html>`;

const marksOf = async (page: Page) =>
  (await paintedMarks(page)).map(({ text, rect }) => `${text} at ${Math.round(rect.x)}, ${Math.round(rect.y)}`).toSorted();

inBothBrowsers('a page that is rendered by', (stage) => {
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
  const begin = ({ page }: { page: Page }) => page.evaluate(() => fixture.start());
  /** Marks of a page that holds this from the start. */
  const marksOn = async (held: string) => {
    stage.server.put('/still.html', `<!doctype html>${held.replaceAll(/<script.*?<\/script>/gs, '')}`);
    const still = await stage.driver.open(stage.server.url('/still.html'));
    // What was drawn by lot may hold no term at all.
    await until(async () => (await marksOf(still)).length > 0, Boolean, 3_000).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, BEFORE));
    const marks = await marksOf(still);
    await still.close();
    return marks;
  };

  it.each(FRAMEWORKS)('%s comes out as without us, and is marked as it reads', { timeout: 600_000 }, async (name) => {
    const script = await bundle(`tests/browser/frameworks/${name}.ts`, [svelte()], 'development');
    stage.server.put(`/${name}.js`, { body: script, type: 'text/javascript' });
    const rendered = name === 'react' ? renderToString(createElement(ReactPage, START)) : '';
    stage.server.put(`/${name}.html`, pageOf(rendered, `<script src="/${name}.js"></script>`));
    const [ours, without] = [await open(stage.driver, name), await open(plain, name)];
    const isMarkedAs = async (held: string) => {
      const marks = await marksOn(held);
      await ours.page.bringToFront();
      await expect.poll(() => marksOf(ours.page), { timeout: 8000 }).toEqual(marks);
    };
    // What a server has rendered is marked before a script takes it over, and so is what a script has rendered before it changes that.
    if (rendered) await until(async () => (await marksOf(ours.page)).length > 0, Boolean, 10_000);
    const begun = await begin(ours);
    expect(begun).toBe(await begin(without));
    await isMarkedAs(begun);

    for (let from = 1; from <= SEQUENCES; from += AT_A_TIME) {
      const runIn = ({ page }: { page: Page }) => page.evaluate((first, end) => fixture.run(first, end), from, from + AT_A_TIME);
      const [held, wanted] = await Promise.all([runIn(ours), runIn(without)]);
      expect(held).toEqual(wanted);
      await isMarkedAs(held.at(-1)!);
    }
    expect(without.complaints).toEqual([]);
    expect(ours.complaints).toEqual([]);
    await Promise.all([ours.page.close(), without.page.close()]);
  });
});
