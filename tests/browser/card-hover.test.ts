import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { sample } from '@tests/sample';
import { paintedMarks, type PaintedMark } from '@/cli/drive';
import { MARGIN } from '@/page/placing';
import { inBothBrowsers } from './harness/browsers';
import { markOf, openedBox, pointAt, shut, type Box } from './harness/card';

const SENTENCE =
  'Many people have sarcopenia, and some have fibromyalgia or muscle atrophy with it, as others have osteoporosis. ';

/** A page of text far denser in marks than real ones, which marks every mention by being a list of sections. */
const DENSE = `<!doctype html><html lang="en"><head><title>Dense</title>
  <style>body { margin: 20px; font: 16px/1.7 Arial, sans-serif } section { margin: 0 }</style></head>
  <body>${`<article><p>${SENTENCE}</p></article>`.repeat(18)}</body></html>`;

/** Has the page count the cards that come into it. */
const countCards = (page: Page) =>
  page.evaluate(() => {
    const seen = { opened: 0 };
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) if (node.nodeName.toLowerCase() === 'healthgloss-card') seen.opened += 1;
      }
    }).observe(document.documentElement, { childList: true });
  });
const counted = (page: Page) => page.evaluate(() => (window as unknown as { seen: { opened: number } }).seen.opened);

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const float = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Made-up cases, the same in every run: a tenth of them, or all in a full run. */
const cases = <T>(whole: number, arbitrary: fc.Arbitrary<T>): T[] => fc.sample(arbitrary, { numRuns: sample(whole), seed: 1 });

/** From edge to edge of a window of 640 by 480, as fast as hands move. */
const SWEEPS = cases(
  500,
  fc.record({
    edges: fc.shuffledSubarray(['top', 'bottom', 'left', 'right'] as const, { minLength: 2, maxLength: 2 }),
    at: fc.tuple(float(0, 1), float(0, 1)),
    speed: float(400, 2000),
  }),
);
const EDGES = {
  top: (at: number) => [at * 639, 1],
  bottom: (at: number) => [at * 639, 478],
  left: (at: number) => [1, at * 479],
  right: (at: number) => [638, at * 479],
} as const;

const RESTS = cases(500, fc.record({ mark: fc.nat(), part: float(0.05, 0.95) }));

const WAYS = cases(
  200,
  fc.record({
    mark: fc.nat(),
    from: float(0.1, 0.9),
    to: fc.tuple(float(0.05, 0.95), float(0.05, 0.95)),
    speed: float(300, 1500),
  }),
);

/** Moves the real pointer along a straight line at a speed in px/s, as often as the browser takes it. */
async function travel(page: Page, from: [number, number], to: [number, number], speed: number): Promise<void> {
  const ms = (Math.hypot(to[0] - from[0], to[1] - from[1]) / speed) * 1000;
  const start = performance.now();
  for (let part = 0; part < 1;) {
    part = Math.min(1, (performance.now() - start) / ms);
    await page.mouse.move(from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part);
    await wait(6);
  }
}

inBothBrowsers('a pointer', (stage) => {
  const dense = async (): Promise<[Page, PaintedMark[]]> => {
    stage.server.put('/dense.html', DENSE);
    const page = await stage.driver.open(stage.server.url('/dense.html'));
    await markOf(page, 'sarcopenia');
    await wait(500);
    await countCards(page);
    return [page, (await paintedMarks(page)).filter(({ rect }) => rect.width > 0 && rect.y > 0 && rect.y < 760)];
  };

  it('that sweeps over marked text opens at most one card in a hundred', { timeout: 900_000 }, async () => {
    const [page] = await dense();
    await page.setViewport({ width: 640, height: 480 });
    for (const { edges, at, speed } of SWEEPS) {
      const [from, to] = edges.map((edge, end) => EDGES[edge](at[end]!) as [number, number]);
      await page.mouse.move(...from!);
      await travel(page, from!, to!, speed);
    }
    expect(await counted(page)).toBeLessThanOrEqual(Math.floor(SWEEPS.length / 100));
    await page.close();
  });

  it('that rests 500 ms on a term opens its card', { timeout: 900_000 }, async () => {
    const [page, marks] = await dense();
    expect(marks.length).toBeGreaterThan(20);
    let opened = 0;
    for (const { mark, part } of RESTS) {
      await pointAt(page, marks[mark % marks.length]!.rect, part);
      await wait(500);
      opened += (await page.$('healthgloss-card')) ? 1 : 0;
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
    }
    expect(opened).toBeGreaterThanOrEqual(Math.ceil(RESTS.length * 0.99));
    await page.close();
  });

  it('on any way from term to card inside the corridor keeps the card open', { timeout: 900_000 }, async () => {
    const [page, marks] = await dense();
    for (const { mark, from, to, speed } of WAYS) {
      const { rect } = marks[mark % marks.length]!;
      await pointAt(page, rect, from);
      const card = await openedBox(stage.driver, page);
      const opened = await counted(page);
      const end: [number, number] = [card.x + card.width * to[0], card.y + card.height * to[1]];
      await travel(page, [rect.x + rect.width * from, rect.y + rect.height / 2], end, speed);
      await wait(350);
      expect([await counted(page), (await page.$('healthgloss-card')) !== null]).toEqual([opened, true]);
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
    }
    await page.close();
  });

  it('opens the next term at once while a card is open', async () => {
    const [page, marks] = await dense();
    const line = marks.filter(({ rect }) => Math.abs(rect.y - marks[0]!.rect.y) < 5);
    const [first, second] = line.sort((a, b) => a.rect.x - b.rect.x);
    await pointAt(page, first!.rect);
    const before = await openedBox(stage.driver, page);
    await page.mouse.move(second!.rect.x + second!.rect.width / 2, first!.rect.y + first!.rect.height / 2);
    const after = await untilMoved(() => openedBox(stage.driver, page), before);
    const rightmost = (await page.evaluate(() => document.documentElement.clientWidth)) - MARGIN - after.width;
    expect(Math.abs(after.x - Math.min(second!.rect.x, rightmost))).toBeLessThanOrEqual(2);
    await page.close();
  });

  it('opens nothing while a button is down, and closes on a press outside', async () => {
    const [page, [mark]] = await dense();
    await page.mouse.move(5, 5);
    await page.mouse.down();
    await pointAt(page, mark!.rect);
    await wait(700);
    expect(await counted(page)).toBe(0);
    await page.mouse.up();
    await page.mouse.move(5, 5);
    await pointAt(page, mark!.rect);
    await openedBox(stage.driver, page);
    await page.mouse.move(700, 700);
    await page.mouse.down();
    await shut(page);
    await page.mouse.up();
    await page.close();
  });

  it('opens nothing for events that a script makes up', async () => {
    const [page, [mark]] = await dense();
    await page.evaluate(({ x, y, width, height }) => {
      const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true, pointerType: 'touch' };
      const target = document.elementFromPoint(at.clientX, at.clientY)!;
      target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
      target.dispatchEvent(new PointerEvent('click', at));
    }, mark!.rect);
    await wait(700);
    expect(await counted(page)).toBe(0);
    await page.close();
  });
});

/** Asks for a box until it is elsewhere than before. */
async function untilMoved(ask: () => Promise<Box>, { x, y }: Box): Promise<Box> {
  for (let tries = 0; tries < 100; tries += 1) {
    const box = await ask();
    if (Math.hypot(box.x - x, box.y - y) > 3) return box;
    await wait(20);
  }
  throw new Error('the card stayed where it was');
}
