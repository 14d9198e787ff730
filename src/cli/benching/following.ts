import type { Page } from 'puppeteer-core';
import type { Driver } from '@/cli/drive';
import { paintedMarks, until } from '@/cli/drive';
import type { PageServer } from '@/cli/serve';
import { ordinaryPage, sizeName } from './made-pages';
import { ratiosOf, spreadOf, type Line } from './table';
import { cpuOf, meterOf, traced } from './trace';

const ROUNDS = 7;

/** Something that a page does by itself: a function to be called in it, which ends with the number of units that it did. */
interface Deed {
  what: string;
  html: string;
  target: string;
  /** What the page does, and the number of frames, keys or whatever the cost is shared among. */
  act(page: Page): Promise<number>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Frames that a deed goes on for. */
const FRAMES = 120;
const KEYS = 60;

/** Has the page do something in every frame; the source is that of a function of the frame's number. */
const everyFrame = (source: string) => (page: Page) =>
  page.evaluate(`(async () => {
    const act = (frame) => { ${source} };
    for (let frame = 0; frame < ${FRAMES}; frame++) {
      await new Promise(requestAnimationFrame);
      act(frame);
    }
    return ${FRAMES};
  })()`) as Promise<number>;

const STARTING = '<p>Some have sarcopenia.</p><p id="count">0</p><div id="stage"></div><textarea id="field"></textarea>';
const small = ordinaryPage(1e5, STARTING);

const CHAT = `
  const stage = document.querySelector('#stage');
  for (let at = 0; at < 167; at++) {
    const line = document.createElement('p');
    line.append('Message ' + frame + ' ' + at + ' about the weather, and now and then about asthma.');
    stage.append(line);
    if (stage.childElementCount > 500) stage.firstElementChild.remove();
  }`;
const TEXTS = `
  const stage = document.querySelector('#stage');
  if (frame === 0) stage.append(...Array.from({ length: 500 }, () => Object.assign(document.createElement('p'), { textContent: 'x' })));
  for (let at = 0; at < 200; at++) stage.children[(frame * 200 + at) % 500].firstChild.data = 'Price ' + frame * at + ' and asthma ' + at;`;
const LIST = `
  document.querySelector('#stage').innerHTML = Array.from({ length: 200 }, (_, at) =>
    '<li>Item ' + at + ' in round ' + frame + ' <b>with arthritis</b></li>').join('');`;

const deeds: readonly Deed[] = [
  ...[1e5, 1e6].map((size) => ({
    what: `a page of ${sizeName(size)} that changes in every frame, CPU a frame`,
    html: ordinaryPage(size, STARTING),
    target: size === 1e5 ? '≤ 1.6' : '≤ 1.4',
    act: everyFrame("document.querySelector('#count').textContent = frame"),
  })),
  {
    what: "a keystroke in the page's textarea, CPU",
    html: small,
    target: '≤ 1.3',
    async act(page) {
      await page.focus('#field');
      for (let key = 0; key < KEYS; key++) await page.keyboard.press('a');
      return KEYS;
    },
  },
  { what: 'storm of 10,000 new nodes a second, CPU a frame', html: small, target: '≤ 1.3', act: everyFrame(CHAT) },
  { what: 'storm of 12,000 changed texts a second, CPU a frame', html: small, target: '≤ 1.3', act: everyFrame(TEXTS) },
  { what: 'storm of a list written anew in every frame, CPU a frame', html: small, target: '≤ 1.3', act: everyFrame(LIST) },
];

/** CPU of the page's main thread while it does what it does, with marks over without. */
export async function followingLines(ours: Driver, plain: Driver, server: PageServer): Promise<Line[]> {
  const lines: Line[] = [];
  for (const deed of deeds) {
    server.put('/deed.html', deed.html);
    const once = async (driver: Driver) => {
      const page = await driver.open(server.url('/deed.html'));
      await page.bringToFront();
      if (driver === ours) await until(async () => (await paintedMarks(page)).length > 0, Boolean, 10_000);
      await pause(1500);
      const meter = await meterOf(page);
      const before = await meter.read();
      const units = await deed.act(page);
      const cost = ((await meter.read()) - before) / units;
      await page.close();
      return cost;
    };
    const [withMarks, without]: number[][] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      withMarks!.push(await once(ours));
      without!.push(await once(plain));
    }
    lines.push({
      what: `${deed.what}, with marks ÷ without`,
      figure: ratiosOf(withMarks!, without!),
      unit: '×',
      target: deed.target,
    });
  }
  return lines;
}

/** 10,000 changes of the tree in one task and what they cost until the next frame; and with an observer alone, which any follower has. */
export async function changesLines(ours: Driver, plain: Driver, server: PageServer): Promise<Line[]> {
  server.put('/changes.html', small);
  const once = async (driver: Driver, isObserved = false) => {
    const page = await driver.open(server.url('/changes.html'));
    if (driver === ours) await until(async () => (await paintedMarks(page)).length > 0, Boolean, 10_000);
    if (isObserved)
      await page.evaluate(() =>
        new MutationObserver(() => {}).observe(document, { childList: true, characterData: true, subtree: true }),
      );
    await pause(1000);
    const meter = await meterOf(page);
    const before = await meter.read();
    await page.evaluate(async () => {
      const stage = document.querySelector('#stage')!;
      for (let at = 0; at < 10_000; at++) {
        if (at % 4 === 3) stage.lastElementChild!.remove();
        else if (at % 4 === 2) stage.lastElementChild!.firstChild!.nodeValue = `Changed ${at}`;
        else stage.append(Object.assign(document.createElement('p'), { textContent: `New ${at}` }));
      }
      await new Promise((resolve) => setTimeout(resolve));
    });
    const cost = (await meter.read()) - before;
    await page.close();
    return cost;
  };
  const [withMarks, observed, without]: number[][] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    withMarks!.push(await once(ours));
    observed!.push(await once(plain, true));
    without!.push(await once(plain));
  }
  const what = '10,000 changes of the tree in one task';
  return [
    { what: `${what}, with marks ÷ without`, figure: ratiosOf(withMarks!, without!), unit: '×', target: '≤ 1.2' },
    { what: `${what}, an observer that does nothing ÷ without`, figure: ratiosOf(observed!, without!), unit: '×' },
  ];
}

/** Calls into the extension's code in tabs that nobody sees, once they have been loaded: never shown, and shown before. */
export async function restLines(ours: Driver, server: PageServer): Promise<Line[]> {
  const moving = '<script>setInterval(() => { count.textContent = performance.now(); }, 20)</script></body>';
  server.put('/moving.html', small.replace('</body>', moving));
  const shown = await ours.open(server.url('/moving.html'));
  const other = await ours.open('about:blank');
  const session = await other.createCDPSession();
  const { targetId } = await session.send('Target.createTarget', { url: server.url('/moving.html'), background: true });
  const target = await ours.browser.waitForTarget((one) => (one as unknown as { _targetId: string })._targetId === targetId);
  const never = (await target.page())!;
  await other.bringToFront();
  await pause(3000);
  const callsIn = async (page: Page) => (await traced(page, () => pause(3000) as Promise<void>)).stretches.length;
  const line = (what: string, calls: number): Line => ({ what, figure: spreadOf([calls]), unit: '' });
  const alone = async (page: Page, others: readonly Page[]) => {
    for (const one of others) await one.goto('about:blank');
    return callsIn(page);
  };
  const inNever = await alone(never, [shown]);
  await shown.goto(server.url('/moving.html'));
  await shown.bringToFront();
  await pause(2000);
  await other.bringToFront();
  await pause(1000);
  const inShown = await alone(shown, [never]);
  await Promise.all([never, shown, other].map((page) => page.close()));
  return [
    { ...line('calls in 3 s of a hidden tab that changes 50 times a second, never shown', inNever), target: '0' },
    line('the same, shown before', inShown),
  ];
}

/** Script time from the end of the dwell to the card: all calls from the pointer's coming to the card, less what the dwell is. */
export async function cardLine(ours: Driver, server: PageServer): Promise<Line> {
  server.put('/card.html', small);
  const page = await ours.open(server.url('/card.html'));
  const [mark] = await until(
    () => paintedMarks(page),
    (marks) => marks.length > 0,
    10_000,
  );
  const costs: number[] = [];
  for (let round = 0; round < 9; round++) {
    const { x, y, width, height } = mark!.rect;
    await page.mouse.move(900, 600);
    await until(
      () => page.$('healthgloss-card'),
      (host) => host === null,
    );
    await pause(500);
    const { stretches } = await traced(page, async () => {
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
      await page.waitForSelector('healthgloss-card');
      await page.evaluate(() => new Promise(requestAnimationFrame));
    });
    costs.push(cpuOf(stretches));
  }
  await page.close();
  return {
    what: "from the pointer's coming to the card drawn, all script, CPU",
    figure: spreadOf(costs),
    unit: 'ms',
    target: '≤ 4',
  };
}
