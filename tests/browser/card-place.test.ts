import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers, inBrowser } from './harness/browsers';
import { markOf, openedBox, overlap, pointAt, shut, type Box } from './harness/card';

const TEXT = 'In later life many people have <span id="term">sarcopenia</span> without knowing it, and nobody tells them.';
const FILLER = '<p>Nothing to explain here, nor there.</p>'.repeat(30);

const page = (body: string, style = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Placing</title>
  <style>body { margin: 30px; font: 18px/1.6 Arial, sans-serif } ${style}</style></head><body>${body}</body></html>`;

interface Case {
  html: string;
  /** Viewport in CSS px, 1200 by 800 else. */
  size?: [width: number, height: number];
  /** Done in the page before pointing. */
  before?: () => void;
  /** True for a term so tall that the card may lie over it. */
  coverable?: boolean;
}

const dialog = () => document.querySelector('dialog')?.showModal();
const scrolled = () => window.scrollTo(0, 300);

const CASES: [title: string, place: Case][] = [
  ['at the top of a page', { html: page(`<p>${TEXT}</p>`) }],
  ['at the bottom', { html: page(`<p>${TEXT}</p>`, 'p { position: fixed; bottom: 0; margin: 0 }') }],
  ['at the right edge', { html: page(`<p>${TEXT}</p>`, 'p { text-align: right; direction: ltr; padding-left: 700px }') }],
  ['in the lower right corner', { html: page('<p>sarcopenia</p>', 'p { position: fixed; bottom: 2px; right: 2px; margin: 0 }') }],
  ['in text that runs leftward', { html: page(`<p dir="rtl">${TEXT}</p>`) }],
  ['in columns', { html: page(`<div>${FILLER}<p>${TEXT}</p>${FILLER}</div>`, 'div { columns: 3; height: 600px }') }],
  ['in vertical text', { html: page(`<p>${TEXT}</p>`, 'p { writing-mode: vertical-rl; height: 500px; margin-left: 500px }') }],
  ['in a scaled box', { html: page(`<p>${TEXT}</p>`, 'p { transform: scale(1.7); transform-origin: 0 0; width: 500px }') }],
  ['in a turned box', { html: page(`<p>${TEXT}</p>`, 'p { transform: rotate(8deg); margin: 200px; width: 500px }') }],
  ['in a box that scrolls', { html: page(`<div>${TEXT}${FILLER}</div>`, 'div { height: 200px; overflow: auto }') }],
  ['in a box that clips', { html: page(`<div>${TEXT}</div>`, 'div { overflow: hidden; contain: paint; height: 60px }') }],
  ['on a page that is moved as a whole', { html: page(`<p>${TEXT}</p>`, 'html { transform: translate(60px, 40px) }') }],
  ['on a page with a filter', { html: page(`<p>${TEXT}</p>`, 'html { filter: invert(1); opacity: 0.8 }') }],
  ['on a page with its own zoom', { html: page(`<p>${TEXT}</p>`, 'html { zoom: 1.5 }') }],
  ['on a page that zooms its body', { html: page(`<p>${TEXT}</p>`, 'body { zoom: 0.7 }') }],
  [
    'on a page that was scrolled',
    { html: page(`<div style="height: 500px"></div><p>${TEXT}</p>${FILLER.repeat(3)}`), before: scrolled },
  ],
  ['in a modal dialog', { html: page(`${FILLER}<dialog><p>${TEXT}</p></dialog>`), before: dialog }],
  [
    'in a modal dialog at the bottom',
    { html: page(`${FILLER}<dialog style="margin-bottom: 0"><p>${TEXT}</p></dialog>`), before: dialog },
  ],
  [
    'in a dialog that is a grid and clips',
    {
      html: page(`<dialog><p>${TEXT}</p></dialog>`, 'dialog { display: grid; overflow: hidden; transform: scale(0.9) }'),
      before: dialog,
    },
  ],
  [
    'under a thing that covers all',
    {
      html: page(
        `<p>${TEXT}</p>`,
        'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: #0001 }',
      ),
    },
  ],
  ['wrapped over two lines', { html: page('<p>Some people have complex regional pain syndrome.</p>', 'p { width: 215px }') }],
  [
    'in a heading as high as half the window',
    { html: page('<h1>sarcopenia</h1>', 'h1 { font-size: 180px; margin: 60px 0; line-height: 2 }') },
  ],
  ['in a narrow window', { html: page(`<p>${TEXT}</p>`), size: [320, 640] }],
  ['low in a narrow window', { html: page(`<p>${TEXT}</p>`, 'p { position: fixed; bottom: 0 }'), size: [320, 640] }],
  ['at 400 % zoom', { html: page(`<p>${TEXT}</p>`, 'body { margin: 8px }'), size: [320, 200] }],
  ['in a wide window', { html: page(`<p>${TEXT}</p>`, 'p { margin-left: 2100px }'), size: [2560, 1300] }],
];

interface Seen {
  card: Box;
  view: { width: number; height: number };
}

/** Px from one box to another along the axis on which they are apart. */
const gap = (a: Box, b: Box) => Math.max(b.x - a.x - a.width, a.x - b.x - b.width, b.y - a.y - a.height, a.y - b.y - b.height);

inBothBrowsers('the card’s place', (stage) => {
  const look = async (target: Page | Frame): Promise<Seen> => ({
    card: await openedBox(stage.driver, target),
    view: await target.evaluate(() => ({ width: document.documentElement.clientWidth, height: window.innerHeight })),
  });

  const expectInside = ({ card, view }: Seen) => {
    expect(card.x).toBeGreaterThanOrEqual(-0.5);
    expect(card.y).toBeGreaterThanOrEqual(-0.5);
    expect(card.x + card.width).toBeLessThanOrEqual(view.width + 0.5);
    expect(card.y + card.height).toBeLessThanOrEqual(view.height + 0.5);
    expect(card.height).toBeLessThanOrEqual(0.4 * view.height + 0.5);
    expect(card.width).toBeLessThanOrEqual(360.5);
  };

  const isOnTop = (target: Page | Frame, { x, y, width, height }: Box) =>
    target.evaluate(
      (left, top) => {
        const found = document.elementFromPoint(left, top);
        return found?.localName;
      },
      x + width / 2,
      y + height / 2,
    );

  it.each(CASES)('%s', async (_title, { html, size = [1200, 800], before, coverable = false }) => {
    stage.server.put('/place.html', html);
    const tab = await stage.driver.open(stage.server.url('/place.html'));
    await tab.setViewport({ width: size[0], height: size[1] });
    if (before) await tab.evaluate(before);
    const term = html.includes('sarcopenia') ? 'sarcopenia' : 'complex regional pain syndrome';
    const { rect } = await markOf(tab, term);
    await pointAt(tab, rect);
    const seen = await look(tab);
    expectInside(seen);
    if (!coverable) expect(overlap(seen.card, rect)).toBeLessThanOrEqual(1);
    if (!coverable && size[0] >= 480) expect(gap(seen.card, rect)).toBeLessThanOrEqual(8);
    expect(await isOnTop(tab, seen.card)).toBe('healthgloss-card');
    await tab.close();
  });

  it('in a frame, of the frame’s own window', async () => {
    stage.server.put('/frame.html', page(`<p>${TEXT}</p>`));
    stage.server.put(
      '/place.html',
      page(`<iframe src="${stage.server.url('/frame.html', 'other.test')}" width="600" height="500"></iframe>`),
    );
    const tab = await stage.driver.open(stage.server.url('/place.html'));
    const frame = tab.frames().find((one) => one.url().includes('frame.html'))!;
    const { rect } = await markOf(frame, 'sarcopenia');
    const around = (await (await tab.$('iframe'))!.boundingBox())!;
    await pointAt(tab, { ...rect, x: rect.x + around.x + 2, y: rect.y + around.y + 2 });
    const seen = await look(frame);
    expectInside(seen);
    expect(overlap(seen.card, rect)).toBe(0);
    await tab.close();
  });

  it('of the top page, for a frame too small for a card', async () => {
    stage.server.put('/frame.html', page('<p>Many have sarcopenia.</p>', 'body { margin: 8px }'));
    const address = stage.server.url('/frame.html', 'other.test');
    stage.server.put('/place.html', page(`<iframe src="${address}" width="300" height="90"></iframe>`));
    const tab = await stage.driver.open(stage.server.url('/place.html'));
    const frame = tab.frames().find((one) => one.url().includes('frame.html'))!;
    const { rect } = await markOf(frame, 'sarcopenia');
    const around = (await (await tab.$('iframe'))!.boundingBox())!;
    const term = { ...rect, x: rect.x + around.x + 2, y: rect.y + around.y + 2 };
    await pointAt(tab, term);
    const seen = await look(tab);
    expectInside({ ...seen, card: { ...seen.card, width: Math.min(360, seen.card.width) } });
    expect(await frame.$('healthgloss-card')).toBeNull();
    await tab.mouse.move(term.x, term.y + 60, { steps: 4 });
    await tab.mouse.move(seen.card.x + 100, seen.card.y + 60, { steps: 12 });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await tab.$('healthgloss-card')).not.toBeNull();
    await tab.mouse.move(600, 250, { steps: 4 });
    await shut(tab);
    await tab.close();
  });

  it('stays with its term while the page scrolls, and goes when the term does', async () => {
    stage.server.put('/place.html', page(`<div style="height: 300px"></div><p>${TEXT}</p>${FILLER.repeat(3)}`));
    const tab = await stage.driver.open(stage.server.url('/place.html'));
    const { rect } = await markOf(tab, 'sarcopenia');
    await pointAt(tab, rect);
    const { card } = await look(tab);
    // The pointer goes along, so that the card stays open.
    await tab.mouse.move(card.x + 40, card.y + 60);
    for (const distance of [7, 40, 33, -25]) {
      await tab.evaluate((y) => window.scrollBy({ top: y, behavior: 'instant' }), distance);
      await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const now = { card: (await look(tab)).card, rect: (await markOf(tab, 'sarcopenia')).rect };
      expect(Math.abs(now.card.y - now.rect.y - (card.y - rect.y))).toBeLessThanOrEqual(2);
      expect(Math.abs(now.card.x - now.rect.x - (card.x - rect.x))).toBeLessThanOrEqual(2);
    }
    await tab.evaluate(() => window.scrollBy({ top: 900, behavior: 'instant' }));
    await shut(tab);
    await tab.close();
  });
});

inBrowser('chromium', 'the card’s place', (stage) => {
  it.each([1.5, 2.5, 4])('where a pinch has magnified the page %s times', async (scale) => {
    stage.server.put('/place.html', page(`${FILLER}<p>${TEXT}</p>${FILLER}`));
    const tab = await stage.driver.open(stage.server.url('/place.html'));
    await tab.setViewport({ width: 390, height: 780, hasTouch: true, isMobile: true });
    const session = await tab.createCDPSession();
    await tab.evaluate(() => document.querySelector('#term')?.scrollIntoView({ block: 'center' }));
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    // Scrolled once magnified, so that the term is in the part that is seen.
    await tab.evaluate(() => document.querySelector('#term')?.scrollIntoView({ block: 'center', inline: 'center' }));
    const { rect } = await markOf(tab, 'sarcopenia');
    const seen = await tab.evaluate(() => {
      const { offsetLeft, offsetTop, width, height, scale: now } = window.visualViewport!;
      return { x: offsetLeft, y: offsetTop, width, height, scale: now };
    });
    // Fingers are told in px from the corner of what is seen.
    await tab.touchscreen.tap(rect.x + rect.width / 2 - seen.x, rect.y + rect.height / 2 - seen.y);
    const card = await openedBox(stage.driver, tab);
    expect(seen.scale).toBeCloseTo(scale, 1);
    expect(card.x).toBeGreaterThanOrEqual(seen.x - 0.5);
    expect(card.y).toBeGreaterThanOrEqual(seen.y - 0.5);
    expect(card.x + card.width).toBeLessThanOrEqual(seen.x + seen.width + 0.5);
    expect(card.y + card.height).toBeLessThanOrEqual(seen.y + seen.height + 0.5);
    await tab.close();
  });
});
