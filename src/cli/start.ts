import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser, findBrowser, type FoundBrowser } from './browsers';
import { launchChromium } from './drive-chromium';
import { launchFirefox } from './drive-firefox';
import { servePages } from './serve';
import { walk } from './walk';

const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

async function chooseBrowser(args: string[]): Promise<FoundBrowser> {
  if (args.includes('--firefox')) return ensureBrowser('firefox');
  return findBrowser('chromium') ?? findBrowser('firefox') ?? ensureBrowser('chromium');
}

/**
 * Builds the extension and opens a fresh browser with it on the demo page; `--firefox` chooses Firefox.
 * Without a display, or with `--walk`, a headless browser walks through the page instead and the screenshots go to `screenshots/`.
 */
export async function run(args: string[]): Promise<number> {
  console.log('Building…');
  // Vite, which runs this command, sets NODE_ENV to development; a build must not inherit it.
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync('npm', ['run', '--silent', 'build'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  let found: FoundBrowser;
  try {
    found = await chooseBrowser(args);
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  const walks = args.includes('--walk') || !hasDisplay();
  const server = await servePages(resolve('docs'));
  const driver = await (found.name === 'chromium' ? launchChromium : launchFirefox)(found, { headless: walks });
  const page = await driver.open(server.url('/demo.html'));
  console.log(`${found.version} with Healthgloss on ${page.url()}`);
  try {
    if (!walks) {
      console.log('Rest the pointer on a marked word. Close the browser to end.');
      await new Promise((closed) => driver.browser.once('disconnected', closed));
      return 0;
    }
    const folder = resolve('screenshots');
    mkdirSync(folder, { recursive: true });
    const seen = await walk(driver, page, folder, console.log);
    console.log(seen ? `All seen. Screenshots are in ${folder}.` : `Something was missing. Screenshots so far are in ${folder}.`);
    return seen ? 0 : 1;
  } finally {
    if (walks) await driver.close();
    await server.stop();
  }
}
