import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** What a page is to its own scripts, to a reader who copies, searches or prints, and to the keyboard. */
export interface Snapshot {
  html: string;
  sheets: string[];
  /** What each press of the Tab key focuses, from the top of the page. */
  tabs: string[];
  copied: { text: string; html: string };
  /** How often the browser's own search finds each word. */
  found: Record<string, number>;
  /** What is drawn on the printed pages. */
  printed: string;
}

const WORDS = ['sarcopenia', 'muscle', 'atrophy', 'the'];

/** So many presses of Tab tell one order from another. */
const TABS = 6;

/** Takes one; the page is left as it was but for its selection. */
export async function snapshotOf(page: Page): Promise<Snapshot> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const sheets = await page.evaluate(() =>
    [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => {
      try {
        return Array.from(sheet.cssRules, ({ cssText }) => cssText).join('\n');
      } catch {
        return `foreign ${sheet.href}`;
      }
    }),
  );
  return {
    html,
    sheets,
    found: await countFound(page),
    copied: await copyAll(page),
    printed: await printed(page),
    tabs: await tabOrder(page),
  };
}

function countFound(page: Page): Promise<Record<string, number>> {
  return page.evaluate((words) => {
    const { find: search } = window as unknown as { find(text: string, ...flags: boolean[]): boolean };
    const find = (word: string) => {
      try {
        return search.call(window, word, false, false, false, false, true);
      } catch {
        // Firefox refuses to search in frames of other sites, and then finds nothing at all.
        return search.call(window, word, false, false, false, false, false);
      }
    };
    return Object.fromEntries(
      words.map((word) => {
        getSelection()?.removeAllRanges();
        let count = 0;
        while (count < 500 && find(word)) count++;
        return [word, count];
      }),
    );
  }, WORDS);
}

/** What the page's own listener sees being copied when everything is selected. */
function copyAll(page: Page): Promise<Snapshot['copied']> {
  return page.evaluate(() => {
    const selection = getSelection()!;
    selection.removeAllRanges();
    if (document.body) selection.selectAllChildren(document.body);
    const holder = document.implementation.createHTMLDocument('').body;
    for (let at = 0; at < selection.rangeCount; at++) holder.append(selection.getRangeAt(at).cloneContents());
    const copied = { text: selection.toString(), html: holder.innerHTML };
    selection.removeAllRanges();
    return copied;
  });
}

/** What is drawn on the printed pages: the streams of the document that set text, and neither its dates nor its fonts. */
async function printed(page: Page): Promise<string> {
  const pdf = Buffer.from(await page.pdf({ timeout: 120_000 })).toString('latin1');
  const drawn: string[] = [];
  for (const found of pdf.matchAll(/stream\r?\n/g)) {
    if (pdf.startsWith('end', found.index - 3)) continue;
    const stream = inflate(Buffer.from(pdf.slice(found.index + found[0].length), 'latin1'));
    if (/\bT[jJ]\b/.test(stream)) drawn.push(stream);
  }
  return drawn.join('\n');
}

function inflate(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

async function tabOrder(page: Page): Promise<string[]> {
  const order: string[] = [];
  for (let press = 0; press < TABS; press++) {
    await page.keyboard.press('Tab');
    order.push(
      await page.evaluate(() => {
        const way: number[] = [];
        for (let at = document.activeElement; at?.parentElement; at = at.parentElement) {
          way.unshift([...at.parentElement.children].indexOf(at));
        }
        return way.join('/');
      }),
    );
  }
  return order;
}
