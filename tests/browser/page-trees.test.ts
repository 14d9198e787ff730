import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paintedMarks, until, type Driver } from '@/cli/drive';
import { inBothBrowsers, launch, type Stage } from './harness/browsers';
import { complaintsOn } from './harness/complaints';

/** What stands in each frame. */
const INSIDE =
  '<!doctype html><html lang="en"><head><title>Frame</title></head><body><p>Some have muscle <b>atrophy</b>.</p></body></html>';
const ATTRIBUTE = INSIDE.replaceAll('"', '&quot;');

/** Every kind of frame, by its attributes and what a script does with it. */
const FRAMES: Record<string, { attributes: (stage: Stage) => string; script?: string }> = {
  'of the same site': { attributes: ({ server }) => `src="${server.url('/inside.html')}"` },
  'of another site': { attributes: ({ server }) => `src="${server.url('/inside.html', 'other.test')}"` },
  'with its own source': { attributes: () => `srcdoc="${ATTRIBUTE}"` },
  'empty, filled by a script': {
    attributes: () => '',
    script:
      "frame.contentDocument.documentElement.lang = 'en'; frame.contentDocument.body.innerHTML = '<p>Some have muscle <b>atrophy</b>.</p>';",
  },
  'empty, written into': {
    attributes: () => '',
    script: 'frame.contentDocument.open(); frame.contentDocument.write(INSIDE); frame.contentDocument.close();',
  },
  'of a blob': { attributes: () => '', script: "frame.src = URL.createObjectURL(new Blob([INSIDE], { type: 'text/html' }));" },
  'of data': { attributes: () => `src="data:text/html,${encodeURIComponent(INSIDE)}"` },
  'in a sandbox': { attributes: ({ server }) => `sandbox="" src="${server.url('/inside.html')}"` },
  'in a sandbox, with its own source': { attributes: () => `sandbox="" srcdoc="${ATTRIBUTE}"` },
  'in a sandbox with scripts': { attributes: ({ server }) => `sandbox="allow-scripts" src="${server.url('/inside.html')}"` },
};

const framesPage = (stage: Stage) => {
  const frames = Object.entries(FRAMES).map(
    ([what, { attributes }]) => `<iframe title="${what}" width="280" height="60" ${attributes(stage)}></iframe>`,
  );
  const scripts = Object.entries(FRAMES).map(
    ([what, { script = '' }]) => `{ const frame = document.querySelector('[title="${what}"]'); ${script} }`,
  );
  return `<!doctype html><html lang="en"><head><title>Frames</title><link rel="icon" href="data:,"></head>
    <body><p>A page with sarcopenia.</p>${frames.join('')}
    <script>const INSIDE = ${JSON.stringify(INSIDE).replaceAll('</', '<\\/')}; ${scripts.join('\n')}</script></body></html>`;
};

/** Roots and slots: what can be seen has a word that is marked, what can't has another. */
const ROOTS = `<!doctype html><html lang="en"><head><title>Roots</title><link rel="icon" href="data:,"></head><body>
  <div data-root="open" data-holds="<p>In it sarcopenia. <slot>Never arthritis.</slot></p>">Slotted fibromyalgia.</div>
  <div data-root="closed" data-holds="<p>In it muscle <b>atrophy</b>. <slot name='a'>Else gout.</slot></p>"><p>Never arthritis.</p></div>
  <div data-root="closed" data-holds="<slot name='a'></slot>"><p slot="a">Slotted <b>osteo</b>porosis.</p></div>
  <div data-root="open" data-holds="<p>None is slotted.</p>"><b>Never arthritis.</b></div>
  <div data-root="open" data-holds="<div data-root='closed' data-holds='<p>Deep <slot></slot></p>'><slot></slot></div>">anemia</div>
  <script>
    (function fill(tree) {
      for (const host of tree.querySelectorAll('[data-root]')) {
        const root = host.attachShadow({ mode: host.dataset.root });
        root.innerHTML = host.dataset.holds;
        fill(root);
      }
    })(document);
  </script></body></html>`;
const SEEN = ['sarcopenia', 'fibromyalgia', 'muscle atrophy', 'gout', 'osteoporosis', 'anemia'];

/** Milliseconds in which nothing more may be marked. */
const AFTER = 800;
const wait = () => new Promise((resolve) => setTimeout(resolve, AFTER));

inBothBrowsers('a page of several trees', (stage) => {
  let plain: Driver;
  beforeAll(async () => {
    plain = await launch(stage.driver.name, { extension: null });
  });
  afterAll(() => plain.close());

  const open = async (driver: Driver, path: string) => {
    const page = await driver.browser.newPage();
    const complaints = complaintsOn(page);
    await page.goto(stage.server.url(path));
    return { page, complaints };
  };
  const inFrames = async <T>(
    page: Page,
    look: (frame: Page | NonNullable<Awaited<ReturnType<typeof frameOf>>>) => Promise<T>,
  ) => {
    const seen: Record<string, T> = {};
    for (const what of Object.keys(FRAMES)) seen[what] = await look((await frameOf(page, what))!);
    return seen;
  };

  it('has its frames of every kind marked, and left as they are', async () => {
    stage.server.put('/inside.html', INSIDE);
    stage.server.put('/frames.html', framesPage(stage));
    const [ours, without] = [await open(stage.driver, '/frames.html'), await open(plain, '/frames.html')];
    const wanted = Object.fromEntries(Object.keys(FRAMES).map((what) => [what, ['muscle atrophy']]));
    const marks = () => inFrames(ours.page, async (frame) => (await paintedMarks(frame)).map(({ text }) => text));
    await until(async () => JSON.stringify(await marks()) === JSON.stringify(wanted), Boolean, 10_000).catch(() => undefined);
    expect(await marks()).toEqual(wanted);
    expect((await paintedMarks(ours.page)).map(({ text }) => text)).toEqual(['sarcopenia']);
    const html = (page: Page) => inFrames(page, (frame) => frame.evaluate(() => document.documentElement.outerHTML));
    expect(await html(ours.page)).toEqual(await html(without.page));
    expect(ours.complaints).toEqual(without.complaints);
    await Promise.all([ours.page.close(), without.page.close()]);
  });

  it('has in its roots and slots marked what can be seen, and nothing else', async () => {
    stage.server.put('/roots.html', ROOTS);
    const { page, complaints } = await open(stage.driver, '/roots.html');
    await until(async () => (await paintedMarks(page)).length >= SEEN.length, Boolean, 5_000).catch(() => undefined);
    await wait();
    const marks = await paintedMarks(page);
    expect(marks.map(({ text }) => text).toSorted()).toEqual(SEEN.toSorted());
    expect(marks.filter(({ rect }) => rect.width === 0)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

const frameOf = async (page: Page, what: string) => (await page.$(`[title="${what}"]`))!.contentFrame();
