import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { cardText, hoverMark, paintedMarks, until, type Driver } from './drive';

/** One step of the walk: what is done, and what was seen by it. Throws when it isn't seen. */
type Step = [title: string, act: () => Promise<string>];

/** How soon after the switch the marks must have changed, as the reader is promised, in milliseconds; a loaded machine gets ten times that. */
const SWITCHED = 3_000;

const firstLine = (text: string | undefined) => (text ?? '').split('\n').filter(Boolean).slice(0, 3).join(' · ');

function steps(driver: Driver, page: Page, folder: string): Step[] {
  const picture = (name: string) => page.screenshot({ path: join(folder, `${driver.name}-${name}.png`) as `${string}.png` });
  const card = (satisfied: (text: string) => boolean) =>
    until(
      () => cardText(driver, page),
      (text) => text !== undefined && satisfied(text),
    );
  const inPopup = async <T>(act: (popup: Awaited<ReturnType<Driver['popup']>>) => Promise<T>): Promise<T> => {
    const popup = await driver.popup(page);
    try {
      return await act(popup);
    } finally {
      await popup.close();
    }
  };
  const setSwitch = (on: boolean) =>
    inPopup(async (popup) => {
      await until(
        () => popup.run<string>("document.querySelector('[role=switch]')?.ariaChecked"),
        (state) => state === String(!on),
      );
      await popup.click('[role=switch]');
      const marks = await until(
        () => paintedMarks(page),
        ({ length }) => (on ? length > 0 : length === 0),
        SWITCHED,
      );
      return `${marks.length} marks`;
    });

  return [
    [
      'the demo page is marked',
      async () => {
        const marks = await until(
          () => paintedMarks(page),
          (painted) => painted.some(({ text }) => text === 'sarcopenia'),
          15_000,
        );
        await picture('1-page');
        return marks.map(({ text }) => text).join(', ');
      },
    ],
    [
      'hover “sarcopenia”',
      async () => {
        await hoverMark(page, 'sarcopenia');
        const text = await card((shown) => shown.includes('sarcopenia'));
        await picture('2-card');
        return firstLine(text);
      },
    ],
    [
      'follow a relation',
      async () => {
        const name = await driver.inCard<string>(
          page,
          "const link = root.querySelector('.link-button'); const name = link.textContent; link.scrollIntoView({ block: 'center' }); return name;",
        );
        const spot = (await driver.inCard<{ x: number; y: number }>(
          page,
          "const box = root.querySelector('.link-button').getClientRects()[0]; return { x: box.x + box.width / 2, y: box.y + box.height / 2 };",
        ))!;
        await page.mouse.move(spot.x, spot.y, { steps: 12 });
        await page.mouse.click(spot.x, spot.y);
        const text = await until(
          () => driver.inCard<string>(page, "return root.querySelector('.entry-name').textContent"),
          (shown) => shown === name,
        );
        await picture('3-relation');
        return `sarcopenia → ${text}`;
      },
    ],
    [
      'Escape closes the card',
      async () => {
        await page.keyboard.press('Escape');
        await until(
          () => page.$('healthgloss-card'),
          (host) => host === null,
        );
        return 'closed, and the page is as it was';
      },
    ],
    [
      'search “fibromialgia” in the popup',
      () =>
        inPopup(async (popup) => {
          await until(() => popup.run<boolean>("Boolean(document.querySelector('search input'))"));
          await popup.type('search input', 'fibromialgia');
          const found = await until(
            () => popup.run<string>("document.querySelector('.option-name')?.textContent ?? ''"),
            (name) => name === 'fibromyalgia',
          );
          await popup.screenshot(join(folder, `${driver.name}-4-popup.png`));
          return `found ${found}`;
        }),
    ],
    ['switch the site off', () => setSwitch(false)],
    ['switch it on again', () => setSwitch(true)],
  ];
}

/**
 * Walks the demo page as a reader would, saves a screenshot of each face into `folder` and says what it saw.
 * Resolves to false at the first step that doesn't show what it should.
 */
export async function walk(driver: Driver, page: Page, folder: string, say: (line: string) => void): Promise<boolean> {
  for (const [title, act] of steps(driver, page, folder)) {
    try {
      say(`  ok      ${title}: ${await act()}`);
    } catch (error) {
      say(`  FAILED  ${title}: ${(error as Error).message}`);
      return false;
    }
  }
  return true;
}
