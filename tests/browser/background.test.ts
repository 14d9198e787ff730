import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { paintedMarks, until, type Surface } from '@/cli/drive';
import { inBothBrowsers, inBrowser } from './harness/browsers';
import { THREE_TERMS } from './harness/pages';

const count = async (page: Page) => (await paintedMarks(page)).length;

inBothBrowsers('the toolbar icon', (stage) => {
  const open = async () => {
    stage.server.put('/icon.html', THREE_TERMS);
    const page = await stage.driver.open(stage.server.url('/icon.html'));
    await until(
      () => count(page),
      (found) => found === 3,
      10_000,
    );
    return page;
  };
  /** Title and badge of the icon over the tab in front of the popup, which asks for them. */
  const icon = (popup: Surface) =>
    popup.run<{ title: string; badge: string }>(`(async () => {
      const [{ id: tabId }] = await browser.tabs.query({ active: true, currentWindow: true });
      return { title: await browser.action.getTitle({ tabId }), badge: await browser.action.getBadgeText({ tabId }) };
    })()`);

  it('says in its title what is marked, and shows the number only when wanted', async () => {
    const page = await open();
    const popup = await stage.driver.popup(page);
    await until(
      async () => (await icon(popup)).title,
      (title) => title.includes('3 words are marked'),
    );
    expect((await icon(popup)).badge).toBe('');
    await popup.run('browser.storage.local.set({ settings: { version: 1, badge: true } })');
    await popup.click('[role=switch]');
    await until(
      async () => (await icon(popup)).title,
      (title) => title.includes('off on this page'),
    );
    await popup.click('[role=switch]');
    await until(
      async () => (await icon(popup)).badge,
      (badge) => badge === '3',
      5_000,
    );
    await popup.run('browser.storage.local.clear()');
    await popup.close();
    await page.close();
  });

  it('a page is explained and looked up in though the background was ended before each question', async () => {
    const page = await open();
    for (let time = 0; time < 3; time += 1) {
      await stage.driver.stopBackground();
      const options = await stage.driver.own('/options.html');
      const gist = await options.run<string>(
        "browser.runtime.sendMessage({ healthgloss: 'entry', ask: 'sarcopenia' }).then((entry) => entry.gist)",
      );
      expect(gist).toContain('muscle');
      await options.close();
    }
    await page.close();
  });
});

inBrowser('chromium', 'commands, menu and address bar', (stage) => {
  const open = async (path: string) => {
    stage.server.put(path, THREE_TERMS);
    const page = await stage.driver.open(stage.server.url(path));
    await until(
      () => count(page),
      (found) => found === 3,
      10_000,
    );
    return page;
  };
  /** Fires an event of the browser in the background, as nothing from outside can. */
  const fire = (event: string, ...args: unknown[]) =>
    stage.driver.inBackground(`chrome.${event}.dispatch(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  /** Id of the only tab where a script of ours answers. */
  const tabOfOurs = () =>
    stage.driver.inBackground<number>(`(async () => {
      for (const { id } of await chrome.tabs.query({})) {
        const page = await chrome.tabs.sendMessage(id, { healthgloss: 'top-page', ask: null }, { frameId: 0 }).catch(() => undefined);
        if (page) return id;
      }
    })()`);

  it('the key for the site switches it off and on', async () => {
    const page = await open('/key.html');
    const tab = { id: await tabOfOurs() };
    await page.bringToFront();
    await fire('commands.onCommand', 'toggle-site', tab);
    await until(
      () => count(page),
      (found) => found === 0,
    );
    await page.bringToFront();
    await fire('commands.onCommand', 'toggle-site', tab);
    await page.bringToFront();
    await until(
      () => count(page),
      (found) => found === 3,
    );
    await page.close();
  });

  it('the address bar opens what is found', async () => {
    const page = await open('/bar.html');
    await fire('omnibox.onInputEntered', 'fibromialgia', 'newForegroundTab');
    const target = await stage.driver.browser.waitForTarget((one) => one.url().includes('/sidepanel.html?q=fibromialgia'));
    const found = (await target.page())!;
    await until(
      () => found.evaluate(() => document.querySelector('.option-name')?.textContent),
      (name) => name === 'fibromyalgia',
    );
    await found.close();
    await page.close();
  });
});
