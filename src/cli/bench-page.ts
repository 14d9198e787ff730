import { globSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cardLine, changesLines, followingLines, restLines } from './benching/following';
import { lookUpLines } from './benching/look-up';
import { peerLines } from './benching/peers';
import { annotatorLines, scanLines } from './benching/scan';
import { rowOf, type Line } from './benching/table';
import { emptyExtension, sliceLines, startLines, wholeLines } from './benching/whole';
import { ensureBrowsers, type FoundBrowser } from './browsers';
import type { Driver } from './drive';
import { launchChromium } from './drive-chromium';
import { launchFirefox } from './drive-firefox';
import { writeReadmeSection } from './readme';
import { servePages, type PageServer } from './serve';

const USAGE = `bench:page [--readme] [--pages FOLDER] [--only PART]: measures the page's side in Chromium and Firefox.
  --pages FOLDER  scans saved pages of 150 KB and more from this folder too
  --readme        puts the table into the README
  --only PART     measures one part: scan, start, slices, whole, following, peers, look-up or card`;

/** Saved pages smaller than this, in bytes, are left out. */
const DENSE = 150_000;

/** Browsers with the extension, without any, and with one whose scripts in pages do nothing; Firefox without any. */
interface Browsers {
  ours: Driver;
  plain: Driver;
  empty: Driver;
  firefox: Driver;
}

type Part = (browsers: Browsers, server: PageServer, pages: string | undefined) => Promise<[Line, Line | undefined][]>;

const inChromium = (lines: readonly Line[]): [Line, undefined][] => lines.map((line) => [line, undefined]);
const inBoth = (lines: readonly Line[], others: readonly Line[]): [Line, Line | undefined][] =>
  lines.map((line) => [line, others.find(({ what }) => what === line.what)]);

/** The parts of the benchmark in the order of its table. */
const PARTS: Record<string, Part> = {
  scan: async ({ plain, firefox }, server, pages) =>
    inBoth(await scanLines(plain, server, savedPages(pages)), await scanLines(firefox, server, [])),
  peers: async ({ plain }, server) => inChromium(await peerLines(plain, server)),
  start: async ({ ours, plain, firefox }, server) => [
    ...inChromium(await startLines(ours, server)),
    ...inBoth(await annotatorLines(plain, server), await annotatorLines(firefox, server)),
  ],
  slices: async ({ ours, plain }, server) => inChromium(await sliceLines(ours, plain, server)),
  following: async ({ ours, plain }, server) =>
    inChromium([...(await changesLines(ours, plain, server)), ...(await followingLines(ours, plain, server))]),
  card: async ({ ours }, server) => inChromium([await cardLine(ours, server)]),
  'look-up': async ({ ours }) => inChromium(await lookUpLines(ours)),
  whole: async ({ ours, empty }, server) =>
    inChromium([...(await wholeLines(ours, empty, server)), ...(await restLines(ours, server))]),
};

function savedPages(folder: string | undefined) {
  if (folder === undefined) return [];
  return globSync('**/*.html', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).size >= DENSE)
    .toSorted()
    .map((file) => ({ name: `saved page ${file}`, html: readFileSync(join(folder, file), 'utf8'), target: '≤ 2.2' }));
}

/** Prints the benchmark's table; 1 without the browsers or the built extension, 2 on wrong arguments. */
export async function run(args: string[]): Promise<number> {
  const options = { readme: { type: 'boolean' }, pages: { type: 'string' }, only: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  const names = values.only === undefined ? Object.keys(PARTS) : [values.only];
  if (names.some((name) => !(name in PARTS))) {
    console.error(USAGE);
    return 2;
  }
  const found = await ensureBrowsers();
  const server = await servePages('.');
  const browsers = await launchAll(found);
  try {
    const version = ({ version: full }: FoundBrowser) => full.split(/ (?:built|on) /, 1)[0]!;
    const rows = [`| measure | ${version(found.chromium)} | ${version(found.firefox)} | promise |`, '| --- | --: | --: | --- |'];
    for (const name of names) {
      const lines = await PARTS[name]!(browsers, server, values.pages);
      for (const pair of lines) rows.push(rowOf(pair));
      console.error(`measured: ${name}`);
    }
    const table = `${rows.join('\n')}\n\nOn a machine with ${cpus().length} × ${cpus()[0]!.model.trim()}.`;
    console.log(table);
    if (values.readme) writeReadmeSection('bench:page', table);
    return 0;
  } finally {
    await Promise.all(Object.values(browsers).map((driver: Driver) => driver.close()));
    await server.stop();
  }
}

async function launchAll({ chromium, firefox }: { chromium: FoundBrowser; firefox: FoundBrowser }): Promise<Browsers> {
  return {
    ours: await launchChromium(chromium),
    plain: await launchChromium(chromium, { extension: null }),
    empty: await launchChromium(chromium, { extension: emptyExtension() }),
    firefox: await launchFirefox(firefox, { extension: null }),
  };
}
