import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { buildGallery, GALLERY } from '@/cli/gallery';
import { servePages, type PageServer } from '@/cli/serve';
import { axeFindings } from './harness/axe';
import { inBothBrowsers, inBrowser, type Stage } from './harness/browsers';
import { markOf, openedBox, pointAt, shut } from './harness/card';
import { THREE_TERMS } from './harness/pages';

/** What a screen reader makes stops of. */
const TOLD = /^(dialog|heading|button|link)$/;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What readers may have set: how Chromium is told so for one page, and Firefox at its start. */
const THEMES: { title: string; features: { name: string; value: string }[]; prefs: Record<string, number> }[] = [
  {
    title: 'light',
    features: [{ name: 'prefers-color-scheme', value: 'light' }],
    prefs: { 'layout.css.prefers-color-scheme.content-override': 1 },
  },
  {
    title: 'dark',
    features: [{ name: 'prefers-color-scheme', value: 'dark' }],
    prefs: { 'layout.css.prefers-color-scheme.content-override': 0 },
  },
  {
    title: 'in forced colors',
    features: [{ name: 'forced-colors', value: 'active' }],
    prefs: { 'browser.display.document_color_use': 2 },
  },
];

type Theme = (typeof THEMES)[number];

async function show(page: Page, { features }: Theme): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
}

/** All that axe looks at, in this theme: `open` gives a new tab in it. */
function lookedAt(stage: Stage, theme: Theme, open: () => Promise<Page>): void {
  let gallery: PageServer;
  beforeAll(async () => {
    await buildGallery();
    gallery = await servePages(GALLERY);
    return () => gallery.stop();
  });

  it(`all components in all states, ${theme.title}: axe finds nothing`, async () => {
    const page = await open();
    await page.goto(gallery.url('/gallery.html'));
    const isSo = theme.features.map(({ name, value }) => `(${name}: ${value})`);
    expect(await page.evaluate((queries) => queries.every((query) => matchMedia(query).matches), isSo)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const faces = (await page.$eval('body', ({ dataset }) => dataset['faces'] ?? '')).split(' ');
    expect(faces.length).toBeGreaterThan(5);
    for (const face of faces) {
      await page.goto('about:blank');
      await page.goto(gallery.url(`/gallery.html#${face}`));
      expect([face, ...(await axeFindings(page))]).toEqual([face]);
    }
    await page.close();
  });

  it(`the open card, ${theme.title}: axe finds nothing`, async () => {
    stage.server.put('/terms.html', THREE_TERMS);
    const page = await stage.driver.open(stage.server.url('/terms.html'));
    await pointAt(page, (await markOf(page, 'fibromyalgia')).rect);
    await openedBox(stage.driver, page);
    const card = await stage.driver.inCard<string>(page, 'return root.innerHTML');
    // A closed shadow root is closed to axe as well, so the card is laid out where it can look.
    const laidOut = await open();
    await laidOut.setContent(
      `<!doctype html><html lang="en"><title>Card</title><meta name="color-scheme" content="light dark"><style>h1 { background: Canvas; color: CanvasText }</style><main><h1>Card</h1>${card!.replaceAll(/ popover="[a-z]*"/g, '')}</main></html>`,
    );
    expect(await axeFindings(laidOut)).toEqual([]);
    await laidOut.close();
    await page.close();
  });
}

for (const theme of THEMES) {
  inBrowser('firefox', `for everybody, ${theme.title}`, (stage) => lookedAt(stage, theme, () => stage.driver.browser.newPage()), {
    prefs: theme.prefs,
  });
}

inBrowser('chromium', 'for everybody', (stage) => {
  for (const theme of THEMES) {
    lookedAt(stage, theme, async () => {
      const page = await stage.driver.browser.newPage();
      await show(page, theme);
      return page;
    });
  }

  it('the open card is a dialog with a name, and everything in it has one', async () => {
    stage.server.put('/terms.html', THREE_TERMS);
    const page = await stage.driver.open(stage.server.url('/terms.html'));
    await pointAt(page, (await markOf(page, 'sarcopenia')).rect);
    await openedBox(stage.driver, page);
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const dialog = nodes.find(({ role }) => role?.value === 'dialog')!;
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const tree = (node: typeof dialog): string[] => [
      ...(node.ignored || !TOLD.test(String(node.role?.value)) ? [] : [`${node.role?.value}: ${node.name?.value}`]),
      ...(node.childIds ?? []).flatMap((id) => tree(byId.get(id)!)),
    ];
    // Which other entries it names is the glossary's business.
    const others = await stage.driver.inCard<string[]>(
      page,
      "return [...root.querySelectorAll('.link-button, a')].map((link) => link.ariaLabel ?? link.textContent)",
    );
    const told = tree(dialog).map((line) =>
      others!.some((name) => line.endsWith(`: ${name}`)) ? line.replace(/: .*/, ': …') : line,
    );
    expect(told.filter((line, place) => line !== told[place - 1])).toEqual([
      'dialog: sarcopenia',
      'button: Close',
      'heading: sarcopenia',
      'heading: On this page',
      'button: …',
      'heading: Related words',
      'button: …',
      'button: How is this linked to another word on this page?',
      'heading: The word taken apart',
      'link: …',
      'button: I know this word',
      'button: Copy as text',
      'button: Open in side panel',
    ]);
    await page.close();
  });
});

inBothBrowsers('text that a pointer opens', (stage) => {
  const open = async () => {
    stage.server.put('/terms.html', THREE_TERMS);
    const page = await stage.driver.open(stage.server.url('/terms.html'));
    await pointAt(page, (await markOf(page, 'sarcopenia')).rect);
    return { page, card: await openedBox(stage.driver, page) };
  };

  it('can be sent away without moving the pointer, and stays away', async () => {
    const { page } = await open();
    await page.keyboard.press('Escape');
    await shut(page);
    await wait(800);
    expect(await page.$('healthgloss-card')).toBeNull();
    await page.close();
  });

  it('can be pointed at, slowly', async () => {
    const { page, card } = await open();
    const { rect } = await markOf(page, 'sarcopenia');
    const steps = 12;
    for (let step = 1; step <= steps; step += 1) {
      await page.mouse.move(rect.x + rect.width / 2 + (60 * step) / steps, rect.y + ((card.y + 40 - rect.y) * step) / steps);
      await wait(60);
    }
    await wait(600);
    expect(await page.$('healthgloss-card')).not.toBeNull();
    await page.close();
  });

  it('stays until the reader leaves it', async () => {
    const { page } = await open();
    await wait(6000);
    expect(await page.$('healthgloss-card')).not.toBeNull();
    await page.close();
  });
});
