import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** A browser on this machine that is new enough to run the extension. */
export interface FoundBrowser {
  name: BrowserName;
  path: string;
  /** Full version line as the browser prints it. */
  version: string;
}

/** The oldest major versions that the manifests accept (wxt.config.ts). */
const OLDEST: Record<BrowserName, number> = { chromium: 144, firefox: 150 };

const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox', 'firefox-esr'],
};

const APPLICATIONS: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

const DEBIAN_PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Environment variables that name a browser by hand, tried first. */
const CHOSEN: Record<BrowserName, string> = { chromium: 'CHROMIUM_BIN', firefox: 'FIREFOX_BIN' };

function versionOf(path: string): string | undefined {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 }).trim();
  } catch {
    return undefined;
  }
}

function places(name: BrowserName): string[] {
  const chosen = process.env[CHOSEN[name]];
  if (chosen) return [chosen];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...APPLICATIONS[name]].filter((path) => existsSync(path));
}

/** The first browser of this name on the machine that is new enough, if there is one. */
export function findBrowser(name: BrowserName): FoundBrowser | undefined {
  for (const path of places(name)) {
    const version = versionOf(path);
    const major = Number(/(\d+)\./.exec(version ?? '')?.[1] ?? 0);
    if (version && major >= OLDEST[name]) return { name, path, version };
  }
  return undefined;
}

function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
}

function installFromDebian(name: BrowserName): FoundBrowser | undefined {
  if (!isDebianRoot()) return undefined;
  console.log(`Installing ${DEBIAN_PACKAGES[name]} from Debian's packages…`);
  const run = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', DEBIAN_PACKAGES[name]);
  } catch {
    return undefined;
  }
  return findBrowser(name);
}

async function installForTesting(name: BrowserName): Promise<FoundBrowser | undefined> {
  if (name === 'firefox') return undefined;
  try {
    const { Browser, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } =
      await import('@puppeteer/browsers');
    const platform = detectBrowserPlatform();
    if (!platform) return undefined;
    console.log('Fetching Chrome for Testing…');
    const cacheDir = join(process.cwd(), 'node_modules', '.cache', 'browsers');
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    await install({ browser: Browser.CHROME, buildId, cacheDir });
    const path = computeExecutablePath({ browser: Browser.CHROME, buildId, cacheDir });
    return { name, path, version: `Chrome for Testing ${buildId}` };
  } catch {
    return undefined;
  }
}

/** What to tell a person whose machine has no fitting browser. */
export function missingBrowser(name: BrowserName): string {
  return name === 'chromium'
    ? `Please install Chrome, Chromium or Edge ${OLDEST.chromium} or newer (or set CHROMIUM_BIN to its path) and run this again.`
    : `Please install Firefox ${OLDEST.firefox} or newer (or set FIREFOX_BIN to its path) and run this again.`;
}

/**
 * A browser of this name: found on the machine, else installed from Debian's packages when run as root on Debian or Ubuntu,
 * else Chrome for Testing. Throws an error whose message says what to install.
 */
export async function ensureBrowser(name: BrowserName): Promise<FoundBrowser> {
  const browser = findBrowser(name) ?? installFromDebian(name) ?? (await installForTesting(name));
  if (!browser) throw new Error(missingBrowser(name));
  return browser;
}

/** Both browsers, as the tests need them. */
export async function ensureBrowsers(): Promise<Record<BrowserName, FoundBrowser>> {
  return { chromium: await ensureBrowser('chromium'), firefox: await ensureBrowser('firefox') };
}
