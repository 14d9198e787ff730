import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowser } from './browsers';
import { paintedMarks, until, type Driver, type Surface } from './drive';
import { launchChromium } from './drive-chromium';
import { launchFirefox } from './drive-firefox';
import { servePages } from './serve';

/** One picture of a page of ours: its size, and what is done before it is taken. */
interface Face {
  name: string;
  path: string;
  size: [width: number, height: number];
  /** Steps in the page, each once what the one before led to is drawn. */
  steps?: string[];
  /** How Chromium opens a face that shows the words of the page in front; Firefox shows us only tabs. */
  open?: 'popup' | 'panel';
}

const LETTER = `Dear Ms. Rivera,

The bone density test shows osteoporosis in the spine and osteopenia in the hip. An MRI of the lower back found spinal stenosis, which may explain the numbness in your legs when you walk for longer than a few minutes or stand in one place for some time.

We suggest physical therapy and balance training. If the pain does not get better, a steroid injection can be discussed.`;

const press = (selector: string) => `document.querySelector('${selector}').click()`;
const type = (selector: string, text: string) =>
  `(() => { const field = document.querySelector('${selector}'); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event('input', { bubbles: true })); })()`;

const FACES: Face[] = [
  { name: 'popup', path: '/popup.html', size: [360, 540], open: 'popup' },
  { name: 'search', path: '/popup.html', size: [360, 540], open: 'popup', steps: [type('input', 'fibromialgia')] },
  { name: 'panel', path: '/sidepanel.html', size: [380, 640], open: 'panel' },
  { name: 'map', path: '/sidepanel.html', size: [380, 640], open: 'panel', steps: [press('.panel-foot .button')] },
  { name: 'options', path: '/options.html', size: [900, 760] },
  { name: 'welcome', path: '/welcome.html', size: [900, 680] },
  { name: 'reader', path: '/reader.html', size: [1100, 640], steps: [type('textarea', LETTER), press('.strong')] },
  {
    name: 'report',
    path: '/reader.html',
    size: [1100, 640],
    steps: [type('textarea', LETTER), press('.strong'), press('.reading-side .button:last-child')],
  },
];

const FOLDER = resolve('docs/pictures');

/** Long enough for what a step leads to: marks on a page of a few sentences, or a list. */
const STEP_MS = 600;

/** Takes a picture of each page of ours in both browsers, into `docs/pictures`. */
export async function run(): Promise<number> {
  const server = await servePages(resolve('docs'));
  for (const name of ['chromium', 'firefox'] as const) {
    const found = await ensureBrowser(name);
    const driver = await (name === 'chromium' ? launchChromium(found) : launchFirefox(found));
    const beside = await driver.open(server.url('/demo.html', 'reader.test'));
    await until(async () => (await paintedMarks(beside)).length > 0, Boolean, 10_000);
    for (const face of FACES)
      console.log(await (name === 'chromium' && face.open ? takeOpened : takeInTab)(driver, face, beside));
    await driver.close();
  }
  await server.stop();
  return 0;
}

const pictureOf = (driver: Driver, { name }: Face) => join(FOLDER, `${name}-${driver.name}.png`) as `${string}.png`;

const drawn = () => new Promise((done) => setTimeout(done, STEP_MS));

async function walk(surface: Surface, { steps = [] }: Face): Promise<void> {
  await drawn();
  for (const step of steps) {
    await surface.run(step);
    await drawn();
  }
}

/** A face that Chromium opens over or beside the page, as readers see it. */
async function takeOpened(driver: Driver, face: Face, beside: Page): Promise<string> {
  const surface = await (face.open === 'popup' ? driver.popup(beside) : driver.panel(beside));
  await walk(surface, face);
  await surface.screenshot(pictureOf(driver, face));
  await surface.close();
  return pictureOf(driver, face);
}

/** A face in a tab of its own; one that shows the words of the page in front stays behind that. */
async function takeInTab(driver: Driver, face: Face, beside: Page): Promise<string> {
  const others = new Set(await driver.browser.pages());
  const surface = await driver.own(face.path);
  const page = (await driver.browser.pages()).find((one) => !others.has(one))!;
  const [width, height] = face.size;
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  if (face.open) {
    await beside.bringToFront();
    await surface.run('location.reload()').catch(() => undefined);
  }
  await walk(surface, face);
  await page.screenshot({ path: pictureOf(driver, face) });
  await surface.close();
  return pictureOf(driver, face);
}
