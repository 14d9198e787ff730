import { loadBundle } from '@/cli/bundled';
import type { Driver } from '@/cli/drive';
import type { PageServer } from '@/cli/serve';
import { thickPage } from './made-pages';
import { benchScript, isolated } from './script';
import { ratiosOf, spreadOf, type Line } from './table';

const WORDS = 1000;

/** Marking a page of 10 KB for 1,000 words of the glossary by others, over the same by us for all its words. */
export async function peerLines(driver: Driver, server: PageServer): Promise<Line[]> {
  server.put('/peers.html', thickPage(1e4));
  const page = await driver.open(server.url('/peers.html'));
  const words = loadBundle()
    .entries.slice(0, WORDS)
    .map(({ name }) => name);
  const ask = await isolated(page, await benchScript('peers'));
  const times = await ask<Record<string, number[]>>(`healthglossPeers.race(${JSON.stringify(words)})`);
  await page.close();
  const { median } = spreadOf(times['ours']!);
  const over = (name: string) =>
    ratiosOf(
      times[name]!,
      times[name]!.map(() => median),
    );
  return [
    {
      what: 'marking 10 KB, mark.js with one regular expression ÷ us',
      figure: over('markWithExpression'),
      unit: '×',
      target: '≥ 4',
    },
    { what: 'marking 10 KB, mark.js with its word list ÷ us', figure: over('markWithList'), unit: '×', target: '≥ 1,000' },
    { what: 'marking 10 KB, findAndReplaceDOMText ÷ us', figure: over('findAndReplace'), unit: '×' },
    { what: 'marking 10 KB, spans in place of text ÷ us', figure: over('wrapInSpans'), unit: '×' },
  ];
}
