import puppeteer, { type Browser, type CDPSession, type Frame, type Page, type WebWorker } from 'puppeteer-core';
import type { FoundBrowser } from './browsers';
import { PANEL_WAY, builtExtension, until, type Driver, type Surface } from './drive';

/** Flags that keep a headless, root-owned Chromium quiet and off the network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--lang=en-US',
  // Pages of an ordinary http: site, which get fewer of the browser's interfaces than loopback ones.
  '--host-resolver-rules=MAP *.test 127.0.0.1',
];

export interface LaunchOptions {
  headless?: boolean;
  /** Folder of the unpacked extension; the built one by default. `null` starts without the extension. */
  extension?: string | null;
  args?: string[];
  /** Firefox preferences; ignored by Chromium. */
  prefs?: Record<string, unknown>;
  /** Profile folder, to see what survives a restart; a fresh one by default. */
  profile?: string;
}

function surfaceOf(page: Page): Surface {
  return {
    run: (expression) => page.evaluate(expression) as Promise<never>,
    type: async (selector, text) => {
      await page.focus(selector);
      await page.$eval(selector, (field) => (field as HTMLInputElement).select());
      await page.keyboard.type(text);
    },
    click: (selector) => page.click(selector),
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
      return true;
    },
    close: () => page.close(),
  };
}

async function shadowRootOf(session: CDPSession, contextId?: number): Promise<string | undefined> {
  const found = await session.send('Runtime.evaluate', {
    expression: "document.querySelector('healthgloss-card')",
    ...(contextId === undefined ? {} : { contextId }),
  });
  const { objectId } = found.result;
  if (!objectId) return undefined;
  const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (!backendNodeId) return undefined;
  return (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId;
}

async function inCard(target: Page | Frame, body: string, argument: unknown): Promise<unknown> {
  const page = 'page' in target ? (target as Frame).page() : (target as Page);
  const session: CDPSession =
    target === page ? await page.createCDPSession() : (target as unknown as { client: CDPSession }).client;
  try {
    const objectId = await shadowRootOf(session);
    if (!objectId) return undefined;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (argument) { const root = this; ${body} }`,
      arguments: [{ value: argument }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    if (target === page) await session.detach();
  }
}

/** Closes the page that a first install opens, so that it hides no page under test; a profile that was used before opens none. */
async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((t) => t.url().endsWith('/welcome.html'), { timeout: 3_000 }).catch(() => undefined);
  await (await target?.page())?.close();
}

/** Presses the popup's way to the side panel and waits for that to be drawn. */
async function panelFrom(browser: Browser, popup: Surface): Promise<Surface> {
  await until(() => popup.run<boolean>(`Boolean(document.querySelector('${PANEL_WAY}'))`));
  // The popup closes as the panel opens, so the press gets no answer.
  void popup.click(PANEL_WAY).catch(() => undefined);
  const target = await browser.waitForTarget((t) => t.url().endsWith('/sidepanel.html'), { timeout: 20_000 });
  const surface = surfaceOf(await target.asPage());
  await until(() => surface.run<boolean>("Boolean(document.querySelector('.panel'))"));
  return surface;
}

/** Starts Chromium with the extension in a fresh profile. */
export async function launchChromium(found: FoundBrowser, options: LaunchOptions = {}): Promise<Driver> {
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless === false ? null : { width: 1200, height: 800 },
    args: [...QUIET, ...(options.args ?? [])],
    ...(options.profile ? { userDataDir: options.profile } : {}),
  });
  const folder = options.extension === undefined ? builtExtension('chromium') : options.extension;
  const id = folder === null ? '' : await browser.installExtension(folder);
  if (folder !== null) await closeWelcome(browser);

  const worker = async (): Promise<WebWorker> => {
    const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(id), { timeout: 20_000 });
    return (await target.worker())!;
  };
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.bringToFront();
    await page.goto(url);
    return page;
  };
  const stopBackground = async () => {
    const session = await (await browser.pages())[0]!.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    await until(() => browser.targets().every((target) => !(target.type() === 'service_worker' && target.url().includes(id))));
  };
  const popup = async (page: Page) => {
    const extension = (await browser.extensions()).get(id)!;
    await page.bringToFront();
    await extension.triggerAction(page);
    const target = await browser.waitForTarget((t) => t.url().endsWith('/popup.html'), { timeout: 20_000 });
    return surfaceOf(await target.asPage());
  };
  return {
    name: 'chromium',
    browser,
    open,
    own: async (path) => surfaceOf(await open(`chrome-extension://${id}${path}`)),
    popup,
    panel: async (page) => panelFrom(browser, await popup(page)),
    inCard: (target, body, argument) => inCard(target, body, argument) as Promise<never>,
    inBackground: async (expression) => {
      const page = await open(`chrome-extension://${id}/popup.html`);
      await page.evaluate("browser.runtime.sendMessage({ type: 'wake' }).catch(() => 0)");
      const answer = await (await worker()).evaluate(expression);
      await page.close();
      return answer as never;
    },
    stopBackground,
    reloadExtension: async () => {
      const page = await open('chrome://extensions');
      // Without developer mode, a reload leaves an unpacked extension switched off.
      await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
      await page.evaluate(`chrome.developerPrivate.reload(${JSON.stringify(id)})`);
      await page.close();
    },
    close: () => browser.close(),
  };
}
