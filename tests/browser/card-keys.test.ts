import { readFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { paintedMarks, until, type Driver } from '@/cli/drive';
import { inBothBrowsers } from './harness/browsers';
import { markOf, openedBox, pointAt, shut } from './harness/card';

/** A page that listens for everything from its very first script, and tells what it heard. */
const LISTENING = `<!doctype html><html lang="en"><head><title>Keys</title><script>
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup']) {
    window.addEventListener(type, (event) => heard.push(type + ' ' + event.key), true);
  }
</script><style>body { margin: 30px; font: 18px/1.6 Arial, sans-serif }</style></head><body>
  <p><a href="#one" id="one">A link</a> before.</p>
  <p>In later life many people have sarcopenia without knowing it.</p>
  <p><input id="field" value="some text"> <button id="button">A button</button></p>
  <h2>More</h2><p>Pain all over the body may be called fibromyalgia.</p>
  <p><a href="#two" id="two">Another link</a></p>
</body></html>`;

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const nameIn = (driver: Driver, page: Page) => driver.inCard<string>(page, "return root.querySelector('h2').textContent");
const placeIn = (driver: Driver, page: Page) =>
  driver.inCard<string>(page, "return root.querySelector('.card-place')?.textContent");
const focusedIn = (driver: Driver, page: Page) =>
  driver.inCard<string>(
    page,
    'const at = root.activeElement; return at && (at.getAttribute("aria-label") ?? at.textContent.slice(0, 40))',
  );

/** Sends a command to the page, as the background does when its keys are pressed, from a page of the extension's own. */
async function command(driver: Driver, page: Page, name: 'next-term' | 'previous-term'): Promise<void> {
  const own = await driver.own('/popup.html');
  await page.bringToFront();
  await own.run(`(async () => {
    for (const { id } of await browser.tabs.query({})) {
      await browser.tabs.sendMessage(id, { healthgloss: 'command', ask: '${name}' }).catch(() => {});
    }
  })()`);
  await own.close();
  await openedBox(driver, page);
}

async function presses(page: Page, keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

inBothBrowsers('the keyboard', (stage) => {
  const listening = async () => {
    stage.server.put('/keys.html', LISTENING);
    const page = await stage.driver.open(stage.server.url('/keys.html'));
    await markOf(page, 'sarcopenia');
    await heard(page);
    return page;
  };

  it(
    'leads over all terms of the demo page without a pointer, and back to where the focus was',
    { timeout: 240_000 },
    async () => {
      stage.server.put('/demo.html', readFileSync('docs/demo.html', 'utf8'));
      const page = await stage.driver.open(stage.server.url('/demo.html'));
      await until(
        () => paintedMarks(page),
        (marks) => marks.length > 3,
      );
      const before = await html(page);
      await page.evaluate(() => {
        const pointed: string[] = [];
        Object.assign(window, { pointed });
        for (const type of ['pointermove', 'pointerdown', 'mousemove', 'click']) {
          window.addEventListener(type, () => pointed.push(type), true);
        }
      });
      await page.focus('a[href], button, input, textarea');
      const start = await focused(page);
      const places: string[] = [];
      do {
        await command(stage.driver, page, 'next-term');
        expect(await focused(page)).toBe('healthgloss-card');
        places.push((await placeIn(stage.driver, page)) ?? '');
      } while (places.length < Number(places[0]!.split(' ').at(-1)));
      expect(places.length).toBeGreaterThan(5);
      expect(new Set(places).size).toBe(places.length);
      await page.keyboard.press('Escape');
      await shut(page);
      expect(await focused(page)).toBe(start);
      expect(await page.evaluate(() => (window as unknown as { pointed: string[] }).pointed)).toEqual([]);
      expect(await html(page)).toBe(before);
      await page.close();
    },
  );

  it('does what it does inside a card without the page’s hearing of it', async () => {
    const page = await listening();
    await page.focus('#field');
    await command(stage.driver, page, 'next-term');
    await heard(page);
    await presses(page, ['a', 'j', 'Tab', 'Tab', 'Enter', 'ArrowDown', 'Escape']);
    await shut(page);
    expect(await heard(page)).toEqual([]);
    expect(await focused(page)).toBe('field');
    await presses(page, ['b']);
    expect(await heard(page)).toEqual(['keydown b', 'keypress b', 'keyup b']);
    await page.close();
  });

  it('closes a card that a pointer opened with Escape, and the page’s dialog stays open', async () => {
    const page = await listening();
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<dialog id="dialog"><p>A dialog that speaks of osteoporosis.</p></dialog>');
      document.querySelector('dialog')?.showModal();
    });
    await pointAt(page, (await markOf(page, 'osteoporosis')).rect);
    await openedBox(stage.driver, page);
    await heard(page);
    await page.keyboard.press('Escape');
    await shut(page);
    expect(await heard(page)).toEqual([]);
    expect(await page.$eval('dialog', ({ open }) => open)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.$eval('dialog', ({ open }) => open)).toBe(false);
    await page.close();
  });

  it('follows a relation and comes back, the focus staying inside', async () => {
    const page = await listening();
    await command(stage.driver, page, 'next-term');
    const first = await nameIn(stage.driver, page);
    const link = await stage.driver.inCard<string>(page, "return root.querySelector('.link-button').textContent");
    for (let tabs = 0; tabs < 12 && (await focusedIn(stage.driver, page)) !== link; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(
      () => nameIn(stage.driver, page),
      (name) => name === link,
    );
    expect(await focused(page)).toBe('healthgloss-card');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Alt');
    await until(
      () => nameIn(stage.driver, page),
      (name) => name === first,
    );
    expect(await focused(page)).toBe('healthgloss-card');
    expect(page.url()).toContain('keys.html');
    await page.close();
  });

  it('closes the card when the focus leaves it', async () => {
    const page = await listening();
    await command(stage.driver, page, 'next-term');
    await page.focus('#field');
    await shut(page);
    expect(await focused(page)).toBe('field');
    await page.close();
  });

  it('goes through the page’s own stops as if we weren’t there, a card open or not', async () => {
    const page = await listening();
    const stops = async () => {
      const found: string[] = [];
      for (let tab = 0; tab < 4; tab += 1) {
        await page.keyboard.press('Tab');
        found.push((await focused(page)) ?? '');
      }
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      return found;
    };
    expect(await stops()).toEqual(['one', 'field', 'button', 'two']);
    await page.reload();
    await pointAt(page, (await markOf(page, 'sarcopenia')).rect);
    await openedBox(stage.driver, page);
    expect(await stops()).toEqual(['one', 'field', 'button', 'two']);
    await page.close();
  });
});
