import { resolve } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { ensureBrowser, type BrowserName } from '@/cli/browsers';
import type { Driver } from '@/cli/drive';
import { launchChromium, type LaunchOptions } from '@/cli/drive-chromium';
import { launchFirefox } from '@/cli/drive-firefox';
import { servePages, type PageServer } from '@/cli/serve';

/** What a browser suite works with: a real browser with the built extension, and a server of pages on the loopback address. */
export interface Stage {
  readonly driver: Driver;
  readonly server: PageServer;
}

/** Starts this browser with the built extension. */
export async function launch(name: BrowserName, options?: LaunchOptions): Promise<Driver> {
  const found = await ensureBrowser(name);
  return name === 'chromium' ? launchChromium(found, options) : launchFirefox(found, options);
}

/** Runs a suite in one browser; pages are served from `tests/browser/pages`. Launch options apply to the suite's browser. */
export function inBrowser(name: BrowserName, title: string, suite: (stage: Stage) => void, options?: LaunchOptions): void {
  describe(`${title} [${name}]`, () => {
    const stage = {} as { driver: Driver; server: PageServer };
    beforeAll(async () => {
      stage.server = await servePages(resolve('tests/browser/pages'));
      stage.driver = await launch(name, options);
    });
    afterAll(async () => {
      await stage.driver?.close();
      await stage.server?.stop();
    });
    suite(stage);
  });
}

/** Runs a suite in real Chromium and again in real Firefox. */
export function inBothBrowsers(title: string, suite: (stage: Stage) => void, options?: LaunchOptions): void {
  inBrowser('chromium', title, suite, options);
  inBrowser('firefox', title, suite, options);
}
