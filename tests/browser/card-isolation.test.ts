import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until, type Driver } from '@/cli/drive';
import { inBothBrowsers } from './harness/browsers';
import { markOf, openedBox, pointAt } from './harness/card';

/** Styles of pages that want a say in everything, as real ones and other extensions have them. */
const HOSTILE: [title: string, style: string][] = [
  ['a tiny root', 'html { font-size: 5px }'],
  ['everything unset', '* { all: unset !important } head, style, script { display: none !important }'],
  [
    'everything restyled',
    '* { font: 40px/3 cursive !important; color: red !important; background: yellow !important; border: 9px solid !important; padding: 11px !important; margin: 7px !important }',
  ],
  [
    'our host hidden',
    'healthgloss-card { display: none !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important; position: static !important; width: 900px !important }',
  ],
  [
    'letters apart',
    'html { letter-spacing: 10px; word-spacing: 30px; text-transform: uppercase; text-indent: 50px; line-height: 4 }',
  ],
  [
    'a dark-mode extension',
    'html { filter: invert(1) hue-rotate(180deg) !important; color-scheme: dark !important } * { background-color: #111 !important; color: #eee !important; border-color: #555 !important }',
  ],
  ['everything leftward', 'html { direction: rtl; unicode-bidi: bidi-override; text-align: right }'],
  [
    'our own properties taken',
    ':root, * { --ink: red !important; --paper: red !important; --space-4: 90px !important; --text-l: 90px !important; --font-text: fantasy !important; --radius-m: 80px !important }',
  ],
  [
    'popovers restyled',
    '[popover], :popover-open, [role=dialog], .card, .box, .surface { display: none !important; width: 10px !important }',
  ],
  [
    'everything moving',
    '@keyframes away { to { transform: translateX(900px) rotate(90deg) } } * { animation: away 1s infinite !important; transition: all 5s !important } html, body, p { animation: none !important }',
  ],
  [
    'a root turned and clipped',
    'html { opacity: 0.3; transform: scale(0.9); contain: layout paint; overflow: clip; height: 100vh; perspective: 200px }',
  ],
  [
    'odd text settings',
    'html { font-variant: small-caps; white-space: pre; text-shadow: 5px 5px red; hyphens: auto; writing-mode: vertical-rl; user-select: none; cursor: none; visibility: hidden; zoom: 1.3 } p { visibility: visible; writing-mode: horizontal-tb }',
  ],
];

const page = (style: string) => `<!doctype html><html lang="en"><head><title>Style</title>
  <style>p { position: fixed; left: 300px; top: 150px; margin: 0; font: 18px/1.5 Arial }</style><style>${style}</style></head>
  <body><p>Pain all over the body may be called fibromyalgia by some.</p></body></html>`;

/** Where everything in the card is, from its corner, and how it looks. */
interface Look {
  text: string;
  boxes: [name: string, x: number, y: number, width: number, height: number][];
  styles: string[];
}

const LOOK = `
  const corner = root.querySelector('.box').getBoundingClientRect();
  const all = [...root.querySelectorAll('.box, .box *')].filter((element) => element.getClientRects().length > 0);
  return {
    text: root.querySelector('.card').innerText,
    boxes: all.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, x - corner.x, y - corner.y, width, height];
    }),
    styles: all.map((element) => {
      const { color, backgroundColor, fontFamily, fontSize, textTransform, visibility, cursor } = getComputedStyle(element);
      return [color, backgroundColor, fontFamily, fontSize, textTransform, visibility, cursor].join('; ');
    }),
  };`;

async function lookOn(driver: Driver, tab: Page): Promise<Look> {
  const { rect } = await until(
    () => markOf(tab, 'fibromyalgia'),
    (mark) => mark.rect.width > 0,
  );
  await pointAt(tab, rect);
  await openedBox(driver, tab);
  return (await driver.inCard<Look>(tab, LOOK))!;
}

inBothBrowsers('the card’s look', (stage) => {
  const look = async (style: string) => {
    stage.server.put('/style.html', page(style));
    const tab = await stage.driver.open(stage.server.url('/style.html'));
    const found = await lookOn(stage.driver, tab);
    await tab.close();
    return found;
  };
  let calm: Look | undefined;

  it.each(HOSTILE)('is its own on a page with %s', async (_title, style) => {
    calm ??= await look('');
    const found = await look(style);
    expect(found.text).toBe(calm.text);
    expect(found.styles).toEqual(calm.styles);
    expect(found.boxes.length).toBe(calm.boxes.length);
    for (const [place, [name, ...numbers]] of found.boxes.entries()) {
      const [, ...expected] = calm.boxes[place]!;
      for (const [at, number] of numbers.entries()) {
        expect(Math.abs(number - expected[at]!), `${name} ${numbers.join()} for ${expected.join()}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('leaves the page’s own look alone', async () => {
    stage.server.put('/style.html', page('* { outline: 1px solid green }'));
    const tab = await stage.driver.open(stage.server.url('/style.html'));
    const paint = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('body, body *')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const { color, font, backgroundColor } = getComputedStyle(element);
          return [x, y, width, height, color, font, backgroundColor].join('; ');
        }),
      );
    const before = await paint();
    await lookOn(stage.driver, tab);
    expect(await paint()).toEqual(before);
    await tab.close();
  });
});
