import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { BrowserName } from './browsers';

/** A range that the page's highlight registry paints for us. */
export interface PaintedMark {
  /** Name in the registry, such as `healthgloss-light`. */
  name: string;
  text: string;
  /** First box of the range in CSS pixels of the viewport; width 0 when it isn't rendered. */
  rect: { x: number; y: number; width: number; height: number };
}

/** A page of the extension's own: popup, options, panel. */
export interface Surface {
  /** Value of an expression evaluated in the surface, as JSON carries it; promises are awaited. */
  run<T = unknown>(expression: string): Promise<T>;
  /** Writes the text into the field that the selector finds, as a person would. */
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** A PNG of the surface at this path; false where the browser can't show it to us. */
  screenshot(path: string): Promise<boolean>;
  close(): Promise<void>;
}

/** A real browser with the built extension installed in a fresh profile. */
export interface Driver {
  name: BrowserName;
  browser: Browser;
  /** Opens the address in a new visible tab and waits for its `load`. */
  open(url: string): Promise<Page>;
  /** Opens an own page of the extension (`/options.html`) in a tab. */
  own(path: string): Promise<Surface>;
  /** Opens the toolbar popup over this page, by the toolbar's own action. */
  popup(page: Page): Promise<Surface>;
  /** Opens the side panel from the popup over this page, or the sidebar from the browser's menu. */
  panel(page: Page): Promise<Surface>;
  /**
   * Calls `body` (source of a function body that sees `root`, the card's closed shadow root, and `argument`) in the open card.
   * Undefined when no card is open.
   */
  inCard<T = unknown>(page: Page | Frame, body: string, argument?: unknown): Promise<T | undefined>;
  /** Runs the expression in the background, waking it when it sleeps. */
  inBackground<T = unknown>(expression: string): Promise<T>;
  /** Ends the background's process or page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Reloads the extension under its open pages, as an update does, and waits until it runs again. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Folder of the built extension for this browser, as `npm run build` leaves it. */
export function builtExtension(name: BrowserName): string {
  return join(process.cwd(), '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** A new empty folder for a browser profile or for screenshots that nobody keeps. */
export function emptyFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `healthgloss-${name}-`));
}

/** The popup's own way to the panel. */
export const PANEL_WAY = '.popup-ways .link-button';

/** What is painted on this page or frame now, in registry order, seen as the page itself sees it. */
export function paintedMarks(page: Page | Frame): Promise<PaintedMark[]> {
  return page.evaluate(() => {
    const range = new Range();
    const marks: { name: string; text: string; rect: { x: number; y: number; width: number; height: number } }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('healthgloss')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
        marks.push({ name, text: range.toString(), rect: { x, y, width, height } });
      }
    }
    return marks;
  });
}

/** Text of the open card as a reader sees it, or undefined when none is open. */
export function cardText(driver: Driver, page: Page | Frame): Promise<string | undefined> {
  return driver.inCard<string>(page, 'return (root.querySelector("[role=dialog]") ?? root.firstElementChild).innerText');
}

/** Asks again every 20 ms until the answer satisfies, and returns it; throws with the last answer after `ms` milliseconds. */
export async function until<T>(ask: () => Promise<T> | T, satisfied: (answer: T) => boolean = Boolean, ms = 20_000): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (satisfied(answer)) return answer;
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain; last answer: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Moves the real pointer to the middle of the first painted mark with this text and leaves it there. */
export async function hoverMark(page: Page, text: string): Promise<void> {
  const mark = await until(
    async () => (await paintedMarks(page)).find((painted) => painted.text === text && painted.rect.width > 0),
    Boolean,
  );
  const { x, y, width, height } = mark!.rect;
  await page.mouse.move(x + width / 2 - 3, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2);
}
