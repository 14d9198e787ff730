import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '@/cli/drive';
import { builtExtension, emptyFolder } from '@/cli/drive';
import type { PageServer } from '@/cli/serve';
import { ordinaryPage, sizeName } from './made-pages';
import { freshSite } from './fresh-site';
import { benchScript, isolated } from './script';
import { spreadOf, type Line } from './table';
import { cpuOf, meterOf, traced } from './trace';

const ROUNDS = 9;
const FRAMES = 20;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A copy of the built extension whose scripts in pages do nothing. */
export function emptyExtension(): string {
  const folder = emptyFolder('empty-extension');
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  for (const script of ['page.js', 'keys.js', 'marks.css']) writeFileSync(join(folder, script), '');
  return folder;
}

/** Marks the moment at which something of ours is painted; the poll is the page's own and costs us nothing. */
const WATCH = `<script>(function look() { CSS.highlights.size > 0 ? performance.mark('painted') : requestAnimationFrame(look); })()</script>`;

/** Start and first screen, and the slices of the rest: from the script's evaluation to marks in view, in a fresh process each time. */
export async function startLines(driver: Driver, server: PageServer): Promise<Line[]> {
  const lines: Line[] = [];
  const medians: number[] = [];
  for (const size of [1e4, 1e5, 1e6, 1e7]) {
    server.put('/start.html', ordinaryPage(size, `${WATCH}<p>Some have sarcopenia.</p>`));
    const starts: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await driver.browser.newPage();
      const { stretches, marks } = await traced(page, async () => {
        await page.goto(freshSite(server, '/start.html'));
        await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
      });
      await page.close();
      starts.push(cpuOf(stretches.filter(({ begin }) => begin < marks.get('painted')!)));
    }
    const figure = spreadOf(starts);
    medians.push(figure.median);
    lines.push({ what: `start and first screen, fresh process, ${sizeName(size)}, CPU`, figure, unit: 'ms', target: '≤ 10' });
  }
  const growth = medians.at(-1)! / medians[0]!;
  return [...lines, { what: 'the same, 10 MB ÷ 10 KB', figure: spreadOf([growth]), unit: '×', target: '≤ 1.5' }];
}

/** The slices in which a page of 10 MB is read once its screen is marked: their CPU each, and all over one scan that isn't cut. */
export async function sliceLines(ours: Driver, plain: Driver, server: PageServer): Promise<Line[]> {
  server.put('/slices.html', ordinaryPage(1e7, `${WATCH}<p>Some have sarcopenia.</p>`));
  const page = await ours.browser.newPage();
  const { stretches, marks } = await traced(page, async () => {
    await page.goto(freshSite(server, '/slices.html'));
    await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
    await pause(6000);
  });
  await page.close();
  const slices = stretches.filter(({ begin }) => begin > marks.get('painted')!);
  const sorted = slices.map(({ cpu }) => cpu).toSorted((one, other) => one - other);
  const at = (part: number) => spreadOf([sorted[Math.floor(sorted.length * part)]!]);
  const bare = await plain.open(server.url('/slices.html'));
  const whole = await (await isolated(bare, await benchScript('inside')))<number>('healthglossBench.firstScan()');
  await bare.close();
  return [
    { what: 'slices on the page of 10 MB, 95 in 100 take at most, CPU', figure: at(0.95), unit: 'ms', target: '≤ 7' },
    { what: 'slices on the page of 10 MB, 99 in 100 take at most, CPU', figure: at(0.99), unit: 'ms', target: '≤ 12' },
    { what: 'slices on the page of 10 MB, the longest, CPU', figure: spreadOf([sorted.at(-1)!]), unit: 'ms' },
    { what: 'all slices ÷ one scan that is not cut', figure: spreadOf([cpuOf(slices) / whole]), unit: '×', target: '≤ 1.5' },
  ];
}

/** What the extension's scripts in pages cost beside scripts that do nothing: CPU for a page and for a frame, heap. */
export async function wholeLines(ours: Driver, empty: Driver, server: PageServer): Promise<Line[]> {
  const text = ordinaryPage(1e4);
  server.put('/whole.html', text);
  server.put('/framed.html', `${text}${'<iframe src="/inner.html" width="300" height="100"></iframe>'.repeat(FRAMES)}`);
  server.put('/inner.html', ordinaryPage(1000));
  const visit = async (driver: Driver, path: string) => {
    const page = await driver.browser.newPage();
    const { stretches } = await traced(page, async () => {
      await page.goto(server.url(path));
      await pause(1500);
    });
    const heap = await (await meterOf(page)).heap();
    await page.close();
    return { cpu: cpuOf(stretches), heap };
  };
  const [cpu, frame, heap]: number[][] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const [one, other] = [await visit(ours, '/whole.html'), await visit(empty, '/whole.html')];
    const [framed, bare] = [await visit(ours, '/framed.html'), await visit(empty, '/framed.html')];
    cpu!.push(one.cpu - other.cpu);
    heap!.push(one.heap - other.heap);
    frame!.push((framed.cpu - bare.cpu - (one.cpu - other.cpu)) / FRAMES);
  }
  return [
    { what: 'whole script less an empty one, a page of 10 KB, CPU', figure: spreadOf(cpu!), unit: 'ms', target: '≤ 3' },
    { what: 'whole script less an empty one, a frame of 1 KB, CPU', figure: spreadOf(frame!), unit: 'ms', target: '≤ 1.5' },
    { what: 'whole script less an empty one, heap', figure: spreadOf(heap!), unit: 'KB', target: '≤ 512' },
  ];
}
