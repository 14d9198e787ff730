import puppeteer, { type Page } from 'puppeteer-core';
import type { FoundBrowser } from './browsers';
import { builtExtension, until, type Driver, type Surface } from './drive';
import type { LaunchOptions } from './drive-chromium';
import { contextOf, elementSurface, inCard, inWindow, senderOf, type Send } from './firefox-scopes';

/** The extension's id for Firefox, as wxt.config.ts writes it into the manifest. */
export const GECKO_ID = 'healthgloss@healthgloss.org';
/** A fixed internal address, so that a test can open own pages. */
const UUID = '11111111-2222-4333-8444-555555555555';
const WIDGET_ID = GECKO_ID.replaceAll(/[^a-z0-9_-]/g, '_');
const WIDGET = `${WIDGET_ID}-browser-action`;
const SIDEBAR_ID = `${WIDGET_ID}-sidebar-action`;

const POPUP = "document.querySelector('browser.webextension-popup-browser')";
const AT_ONCE = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
const POLICY = `WebExtensionPolicy.getByID('${GECKO_ID}')`;

/** Closes the page that a first install opens, so that it hides no page under test; a profile that was used before opens none. */
async function closeWelcome(send: Send): Promise<void> {
  const find = async () => {
    const { contexts } = await send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', { maxDepth: 0 });
    return contexts.find(({ url }) => url.endsWith('/welcome.html'))?.context;
  };
  const context = await until(find, Boolean, 3_000).catch(() => undefined);
  if (context) await send('browsingContext.close', { context });
}

/** The page inside the sidebar; the sidebar's own document holds it. */
const SIDEBAR = "document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')";

/** Opens the sidebar as the browser's own menu does, and waits for it to be drawn. Firefox takes no press from us for a reader's. */
async function openSidebar(send: Send): Promise<Surface> {
  await inWindow(send, `SidebarController.show('${SIDEBAR_ID}')`);
  await until(() => inWindow(send, `Boolean(${SIDEBAR}?.currentURI?.spec.startsWith('moz-extension:'))`) as Promise<boolean>);
  const surface = elementSurface(send, SIDEBAR, async () => {
    await inWindow(send, 'SidebarController.hide()');
  });
  await until(() => surface.run<boolean>("Boolean(document.querySelector('.panel'))"));
  return surface;
}

/** Starts Firefox with the extension in a fresh profile, its button pinned to the toolbar. */
export async function launchFirefox(found: FoundBrowser, options: LaunchOptions = {}): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: options.headless ?? true,
    defaultViewport: options.headless === false ? null : { width: 1200, height: 800 },
    args: ['-remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'network.dns.localDomains': 'reader.test,other.test',
      ...options.prefs,
    },
    ...(options.profile ? { userDataDir: options.profile } : {}),
  });
  const send = senderOf(browser);
  const folder = options.extension === undefined ? builtExtension('firefox') : options.extension;
  if (folder !== null) {
    await browser.installExtension(folder);
    await inWindow(send, `CustomizableUI.addWidgetToArea('${WIDGET}', 'nav-bar')`);
    await closeWelcome(send);
  }
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.bringToFront();
    await page.goto(url);
    return page;
  };
  const navigate = async (path: string) => {
    const page = await browser.newPage();
    // page.goto() never settles on moz-extension: addresses, so the navigation goes over BiDi.
    await send('browsingContext.navigate', { context: contextOf(page), url: `moz-extension://${UUID}${path}`, wait: 'complete' });
    return page;
  };
  const own = async (path: string): Promise<Surface> => {
    const page = await navigate(path);
    return {
      run: (expression) => page.evaluate(expression) as Promise<never>,
      type: async (selector, text) => {
        await page.focus(selector);
        await page.keyboard.type(text);
      },
      click: (selector) => page.click(selector),
      screenshot: async (to) => {
        await page.screenshot({ path: to as `${string}.png` });
        return true;
      },
      close: () => page.close(),
    };
  };
  const popup = async (page: Page) => {
    await page.bringToFront();
    await inWindow(
      send,
      `(document.getElementById('${WIDGET}').querySelector('.unified-extensions-item-action-button')).click()`,
    );
    await until(() => inWindow(send, `Boolean(${POPUP}?.currentURI?.spec.startsWith('moz-extension:'))`) as Promise<boolean>);
    const surface = elementSurface(send, POPUP, async () => {
      await inWindow(send, `${POPUP}?.closest('panel')?.hidePopup()`);
    });
    await until(() => surface.run<boolean>("document.readyState === 'complete'").catch(() => false), Boolean, 20_000);
    return surface;
  };
  return {
    name: 'firefox',
    browser,
    open,
    own,
    popup,
    panel: async (page) => {
      await page.bringToFront();
      return openSidebar(send);
    },
    inCard: (target, body, argument) => inCard(send, target, body, argument) as Promise<never>,
    inBackground: async (expression) => {
      const surface = await own('/popup.html');
      await surface.run("browser.runtime.sendMessage({ type: 'wake' }).catch(() => 0)");
      const answer = await surface.run(
        `browser.runtime.getBackgroundPage().then((page) => page.eval(${JSON.stringify(expression)}))`,
      );
      await surface.close();
      return answer as never;
    },
    stopBackground: async () => {
      // Asked again each time: what is still starting, or was just woken by an event, stays alive when it is asked once.
      await until(async () => {
        await inWindow(send, `${POLICY}.extension.terminateBackground(${AT_ONCE})`);
        return (await inWindow(send, `${POLICY}.extension.backgroundState`)) === 'stopped';
      });
    },
    reloadExtension: async () => {
      await inWindow(
        send,
        `(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID('${GECKO_ID}')).reload();
      })()`,
      );
      await until(async () => (await inWindow(send, `Boolean(${POLICY}?.extension)`)) === true);
    },
    close: () => browser.close(),
  };
}
