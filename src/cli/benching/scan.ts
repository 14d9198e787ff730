import type { Driver } from '@/cli/drive';
import type { PageServer } from '@/cli/serve';
import { markupPage, ordinaryPage, sizeName, thickPage } from './made-pages';
import { freshSite } from './fresh-site';
import { benchScript, isolated } from './script';
import { ratiosOf, spreadOf, type Line } from './table';

/** A page to be scanned: what it is called, its markup, and the promise that it comes under. */
interface Scanned {
  name: string;
  html: string;
  target?: string;
}

/** What one page gives: milliseconds of each round, by measure. */
interface Rounds {
  scan: number[];
  floorOne: number[];
  floorTwo: number[];
  floorThree: number[];
}

/** Milliseconds that a floor must take for a ratio to it to be told. */
const LEAST = 0.1;

const SIZES = [1e4, 1e5, 1e6, 1e7];

/** Pages of the benchmark's own; the promise is about those of a megabyte and more, and about thick text of 100 KB. */
const madePages = (): Scanned[] => [
  ...SIZES.map((size) => scanned('articles', size, ordinaryPage(size), size < 1e6 ? undefined : '≤ 2.2')),
  ...[1e5, 1e6].map((size) => scanned('tables and menus', size, markupPage(size), '≤ 2.2')),
  ...[1e5, 1e6].map((size) => scanned('thick with terms', size, thickPage(size), size === 1e5 ? '≤ 8' : undefined)),
];

const scanned = (kind: string, size: number, html: string, target: string | undefined): Scanned => {
  const name = `${kind}, ${sizeName(size)}`;
  return target === undefined ? { name, html } : { name, html, target };
};

/** A full scan of each page over the floors, in a world of its own; `real` are pages from a folder. Their scripts don't run. */
export async function scanLines(driver: Driver, server: PageServer, real: readonly Scanned[]): Promise<Line[]> {
  const script = await benchScript('inside');
  const lines: Line[] = [];
  for (const { name, html, target } of [...madePages(), ...real]) {
    server.put('/scan.html', { body: html, headers: { 'content-security-policy': "script-src 'none'" } });
    const page = await driver.open(server.url('/scan.html'));
    const ask = await isolated(page, script);
    const { scan, floorOne, floorTwo, floorThree } = await ask<Rounds>('healthglossBench.scanRounds()');
    await page.close();
    lines.push({ what: `full scan, ${name}`, figure: spreadOf(scan), unit: 'ms' });
    // Where a floor takes less than the clock can tell, a ratio means nothing.
    if (Math.min(...floorOne, ...floorThree) < LEAST) continue;
    const figure = ratiosOf(scan, floorOne);
    lines.push({ what: `full scan ÷ floor (i), ${name}`, figure, unit: '×', ...(target && { target }) });
    if (real.some((one) => one.name === name)) continue;
    lines.push({ what: `full scan ÷ floor (ii), ${name}`, figure: ratiosOf(scan, floorTwo), unit: '×' });
    lines.push({ what: `full scan ÷ floor (iii), ${name}`, figure: ratiosOf(scan, floorThree), unit: '×' });
  }
  return lines;
}

/** The first screen and the hit test by the annotator itself, for a browser that tells no CPU: milliseconds, code as it first runs. */
export async function annotatorLines(driver: Driver, server: PageServer): Promise<Line[]> {
  const script = await benchScript('inside');
  const starts: Line[] = [];
  for (const size of SIZES) {
    server.put('/screen.html', ordinaryPage(size, '<p>Some have sarcopenia.</p>'));
    const figures: number[] = [];
    for (let round = 0; round < 9; round++) {
      const page = await driver.open(driver.name === 'chromium' ? freshSite(server, '/screen.html') : server.url('/screen.html'));
      const ask = await isolated(page, 'const begun = performance.now()');
      const loaded = await ask<number>(`{ ${script} } performance.now() - begun`);
      figures.push(loaded + (await ask<number>('healthglossBench.firstScreen()')));
      await page.close();
    }
    starts.push({ what: `first screen by the annotator alone, ${sizeName(size)}`, figure: spreadOf(figures), unit: 'ms' });
  }
  server.put('/hits.html', thickPage(1e5));
  const hits: Line[] = [];
  for (const [choice, what] of [
    ['usual', 'hit test, a thick page of 100 KB with usual settings'],
    ['every', 'hit test, the same with every mention marked'],
  ] as const) {
    const page = await driver.open(server.url('/hits.html'));
    const figure = spreadOf(await (await isolated(page, script))<number[]>(`healthglossBench.hitRounds('${choice}')`));
    await page.close();
    hits.push({ what, figure, unit: 'ms', ...(choice === 'usual' && { target: '≤ 0.1' }) });
  }
  return [...starts, ...hits];
}
