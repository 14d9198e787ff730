import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { rowOf, spreadOf, type Line } from './benching/table';
import { ensureBrowsers } from './browsers';
import { launchChromium } from './drive-chromium';
import { writeReadmeSection } from './readme';

const USAGE =
  'bench:matching [--readme]: measures the matcher against others in Node and Chromium; --readme puts the table into the README.';
/** Sizes, in forms, of the indexes whose loading is measured. */
const LOADED = [5_000, 20_000];
/** Fresh processes that a load is measured in. */
const PROCESSES = 9;

/** What a fresh process measures of an index: milliseconds to load it and to parse the same as JSON, kilobytes it keeps. */
interface Load {
  load: number;
  parse: number;
  kept: number;
}

/** Prints the benchmark's table; 1 without Chromium, 2 on wrong arguments. */
export async function run(args: string[]): Promise<number> {
  if (args.some((argument) => argument !== '--readme')) {
    console.error(USAGE);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'healthgloss-bench-'));
  try {
    const table = await benchIn(folder);
    console.log(table);
    if (args.includes('--readme')) writeReadmeSection('bench:matching', table);
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchIn(folder: string): Promise<string> {
  await bundle(folder, 'in-node', 'es');
  await bundle(folder, 'races', 'iife');
  await bundle(folder, 'load', 'es');
  const node = runNode<Line[]>(join(folder, 'in-node.mjs'), folder);
  const { lines: chromium, version } = await inChromium(folder);
  const loads = LOADED.flatMap((count) => loadLines(folder, count));
  const title = `| measure | Node ${process.versions.node} | ${version} | promise |\n| --- | --: | --: | --- |`;
  return [title, ...node.map((line, at) => rowOf([line, chromium[at]])), ...loads.map((line) => rowOf([line, undefined]))].join(
    '\n',
  );
}

/** What a fresh process of the same Node prints, as JSON. */
function runNode<T>(...args: string[]): T {
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as T;
}

/** Bundles one file of tests/bench/matching as the extension is bundled: minified, one file. */
async function bundle(folder: string, name: string, format: 'es' | 'iife'): Promise<void> {
  const root = process.cwd();
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': join(root, 'src') } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      lib: {
        entry: join(root, 'tests/bench/matching', `${name}.ts`),
        formats: [format],
        name,
        fileName: () => (format === 'es' ? `${name}.mjs` : `${name}.js`),
      },
      rolldownOptions: { external: [/^node:/] },
    },
  });
}

async function inChromium(folder: string): Promise<{ lines: Line[]; version: string }> {
  const { chromium } = await ensureBrowsers();
  const driver = await launchChromium(chromium, { extension: null });
  try {
    const page = await driver.open('about:blank');
    await page.evaluate(`${readFileSync(join(folder, 'races.js'), 'utf8')}; globalThis.races = races`);
    const lines = await page.evaluate(`races.runRaces(${readFileSync(join(folder, 'packs.json'), 'utf8')})`);
    return { lines: lines as Line[], version: chromium.version.split(/ (?:built|on) /, 1)[0]! };
  } finally {
    await driver.close();
  }
}

/** Loading an index in a fresh process, and what it keeps. */
function loadLines(folder: string, count: number): Line[] {
  const [script, json, warm] = [`index-${count}.js`, `index-${count}.json`, 'index-1000.js'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const measures = Array.from({ length: PROCESSES }, () => runNode<Load>(join(folder, 'load.mjs'), script, json, warm));
  const line = (what: string, figures: number[], unit: Line['unit'], target: string): Line => {
    return { what: `${what}, ${count.toLocaleString('en')} forms`, figure: spreadOf(figures), unit, target };
  };
  const large = count > 5_000;
  return [
    line(
      'index load in a fresh process',
      measures.map(({ load }) => load),
      'ms',
      large ? '≤ 1' : '≤ 0.5',
    ),
    line(
      'index load ÷ JSON.parse of the same',
      measures.map(({ load, parse }) => load / parse),
      '×',
      '≤ 0.1',
    ),
    line(
      'memory the index keeps',
      measures.map(({ kept }) => kept),
      'KB',
      large ? '≤ 250' : '≤ 100',
    ),
  ];
}
