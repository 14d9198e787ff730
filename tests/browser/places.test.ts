import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { paintedMarks, until } from '@/cli/drive';
import { english } from '@tests/ui/english';
import { inBothBrowsers, inBrowser } from './harness/browsers';

const BROWSER_PAGES = {
  chromium: ['chrome://version/', 'chrome://extensions/', 'view-source:PAGE'],
  firefox: ['about:support', 'about:addons', 'view-source:PAGE'],
};

/** Pages that no script of ours reads, by what they are served as. */
const SERVED: [path: string, body: string, type: string, place: string][] = [
  ['/page.json', '{"a": 1}', 'application/json', 'document'],
  ['/page.txt', 'sarcopenia', 'text/plain', 'on'],
  ['/page.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">sarcopenia</text></svg>', 'image/svg+xml', 'document'],
  ['/page.xml', '<a>sarcopenia</a>', 'application/xml', 'document'],
  ['/letter.pdf', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>', 'application/pdf', 'document'],
  ['/page', '<a>sarcopenia</a>', 'application/xml', 'reload'],
  ['/page.html', '<p>sarcopenia</p>', 'text/html', 'on'],
  [
    '/page.xhtml',
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>sarcopenia</p></body></html>',
    'application/xhtml+xml',
    'on',
  ],
];

/** Other pages that a reader may have in front: their addresses, and what is said in each browser, or in Chromium one of two. */
const ODD: [address: string, chromium: string, firefox: string][] = [
  ['about:blank', 'closed', 'on'],
  ['data:text/html,<p>sarcopenia</p>', 'closed', 'on'],
  // Nothing answers there, so the browser shows a page of its own, whose address Chromium tells us or not.
  ['http://127.0.0.1:9/', 'closed|reload', 'reload'],
  ['http://nowhere.invalid/', 'closed|reload', 'reload'],
  ['OWN/options.html', 'browserPage', 'browserPage'],
  ['OWN/reader.html', 'browserPage', 'browserPage'],
  ['SERVED/odd/opted-out-page.html', 'on', 'on'],
  ['SERVED/french.html', 'on', 'on'],
  ['SERVED/frames.html', 'on', 'on'],
  ['SERVED/picture.png', 'document', 'document'],
  ['SERVED/nothing-here', 'on', 'on'],
  ['about:newtab', 'closed', 'browserPage'],
];

/** A reader's choices, and what is said over a page that could be read. */
const CHOSEN: [title: string, stored: object, place: string][] = [
  ['only on sites that are listed', { settings: { version: 1, mode: 'listed' } }, 'notListed'],
  ['only when asked', { settings: { version: 1, mode: 'asked' } }, 'askedOff'],
];

inBothBrowsers('the popup over odd pages', (stage) => {
  /** What the popup says over a page, once it is there. */
  const stateOver = async (address: string): Promise<string> => {
    const page = await stage.driver.browser.newPage();
    await page.goto(address, { timeout: 3_000 }).catch(() => undefined);
    const popup = await stage.driver.popup(page);
    const state = await until(() => popup.run<string>("document.querySelector('.site-state')?.textContent.trim() ?? ''"));
    const found = await popup.run<string>("document.querySelector('input[type=search]') ? 'search works' : ''");
    await popup.close();
    await page.close();
    return `${state} ${found}`;
  };

  it.each(SERVED)('%s is told for what it is, and search works', async (path, body, type, place) => {
    stage.server.put(path, { body, type });
    expect(await stateOver(stage.server.url(path))).toMatch(new RegExp(`^${english(`place.${place}`)}.*search works$`));
  });

  it.each(ODD)('%s is told for what it is, and search works', async (address, chromium, firefox) => {
    stage.server.put('/french.html', '<!doctype html><html lang="fr"><p>la sarcopenia</p>');
    stage.server.put('/frames.html', '<!doctype html><frameset cols="50%,50%"><frame src="/a"><frame src="/b"></frameset>');
    stage.server.put('/picture.png', { body: 'none', type: 'image/png' });
    const own = await stage.driver.own('/options.html');
    const base = await own.run<string>("browser.runtime.getURL('/')");
    await own.close();
    const place = stage.driver.name === 'chromium' ? chromium : firefox;
    const said = place.split('|').map((one) => english(`place.${one}`));
    expect(await stateOver(address.replace('SERVED', stage.server.url('')).replace('OWN/', base))).toMatch(
      new RegExp(`^(${said.join('|')}).*search works$`),
    );
  });

  it.each(CHOSEN)('a page is told to be off where words are explained %s', async (_title, stored, place) => {
    stage.server.put('/page.html', '<p>sarcopenia</p>');
    const own = await stage.driver.own('/options.html');
    await own.run(`browser.storage.local.set(${JSON.stringify(stored)}).then(() => null)`);
    expect(await stateOver(stage.server.url('/page.html'))).toMatch(new RegExp(`^${english(`place.${place}`)}.*search works$`));
    await own.run('browser.storage.local.clear().then(() => null)');
    await own.close();
  });

  it('pages of the browser are told for what they are, as far as the browser lets us know', async () => {
    stage.server.put('/source.html', '<p>sarcopenia</p>');
    // Chromium keeps the addresses of its own pages even from a pressed button.
    const place = stage.driver.name === 'chromium' ? 'closed' : 'browserPage';
    for (const address of BROWSER_PAGES[stage.driver.name])
      expect(await stateOver(address.replace('PAGE', stage.server.url('/source.html'))), address).toBe(
        `${english(`place.${place}`)} search works`,
      );
  });

  it('files are marked where the browser allows it, and told where it does not', async () => {
    const place = stage.driver.name === 'chromium' ? 'on' : 'noFiles';
    expect(await stateOver(pathToFileURL(resolve('docs/demo.html')).href)).toContain(english(`place.${place}`));
  });
});

inBrowser('firefox', 'without access to pages', (stage) => {
  it('nothing is marked; the sidebar says why and asks; a press on the toolbar button lets us in for once', async () => {
    stage.server.put('/revoked.html', '<p>sarcopenia</p>');
    const options = await stage.driver.own('/options.html');
    await options.run("browser.permissions.remove({ origins: ['<all_urls>'] })");
    await options.close();
    const page = await stage.driver.open(stage.server.url('/revoked.html'));
    const panel = await stage.driver.panel(page);
    await until(
      () => panel.run<string>("document.querySelector('.site-state')?.textContent.trim() ?? ''"),
      (state) => state === english('place.noAccess'),
    );
    expect(await panel.run("document.querySelector('.site .button').textContent")).toBe(english('switch.allow'));
    expect(await paintedMarks(page)).toEqual([]);
    const popup = await stage.driver.popup(page);
    await until(async () => (await paintedMarks(page)).length === 1);
    await popup.close();
    await page.close();
  });
});

inBrowser('chromium', 'without access to pages', (stage) => {
  /** Has the browser let us into pages only when the reader presses our button, as its own menu does. */
  const withhold = async () => {
    const own = await stage.driver.own('/options.html');
    const id = await own.run<string>('browser.runtime.id');
    await own.close();
    const extensions = await stage.driver.open('chrome://extensions');
    await extensions.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_CLICK' })`,
    );
    await extensions.close();
  };

  it('nothing is marked; the popup says why, and its button has the browser ask the reader', async () => {
    stage.server.put('/withheld.html', '<p>sarcopenia</p>');
    await withhold();
    const page = await stage.driver.open(stage.server.url('/withheld.html'));
    // In this state a press on the toolbar button makes Chromium ask to load the page again, and opens no popup.
    const popup = await stage.driver.own('/popup.html');
    await page.bringToFront();
    await until(
      () => popup.run<string>("document.querySelector('.site-state')?.textContent.trim() ?? ''"),
      (state) => state === english('place.noAccess'),
    );
    expect(await popup.run("document.querySelector('.site .button').textContent")).toBe(english('switch.allow'));
    expect(await paintedMarks(page)).toEqual([]);
    // Refused it would be at once; while the browser asks the reader, there is no answer.
    const ask = "browser.permissions.request({ origins: ['<all_urls>'] }).then(String, String)";
    expect(await popup.run(`Promise.race([${ask}, new Promise((resolve) => setTimeout(resolve, 500, 'asked'))])`)).toBe('asked');
    await popup.close();
    await page.close();
  });
});
