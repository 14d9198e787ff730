import { appendFileSync, cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BrowserName } from '@/cli/browsers';
import { builtExtension, cardText, emptyFolder, hoverMark, paintedMarks, until, type Driver } from '@/cli/drive';
import { servePages } from '@/cli/serve';
import { launch } from './harness/browsers';
import { logRequests } from './harness/network';
import { THREE_TERMS } from './harness/pages';

/** Uses every face once, under a log of all that leaves the browser. */
async function everythingOnce(name: BrowserName, extension: string): Promise<{ outside: string[]; paths: string[] }> {
  const log = await logRequests();
  const server = await servePages(resolve('docs'));
  server.put('/terms.html', THREE_TERMS);
  const driver: Driver = await launch(name, { ...log.launch, extension });
  try {
    const page = await driver.open(server.url('/terms.html'));
    await until(
      () => paintedMarks(page),
      ({ length }) => length > 0,
      10_000,
    );
    await hoverMark(page, 'sarcopenia');
    await until(() => cardText(driver, page));
    const popup = await driver.popup(page);
    await until(() => popup.run<boolean>("Boolean(document.querySelector('search input'))"));
    await popup.type('search input', 'stroke');
    await until(() => popup.run<boolean>("Boolean(document.querySelector('.entry-option'))"));
    await popup.close();
    const paths = log.requests
      .filter((line) => line.includes(new URL(server.url('/')).host))
      .map((line) => line.replace(/^(\w+) http:\/\/[^/]+/, '$1 '));
    return { outside: log.outside(), paths };
  } finally {
    await driver.close();
    await server.stop();
    await log.stop();
  }
}

/** A copy of the built extension whose page script asks the network for something. */
function withPlantedFetch(name: BrowserName): string {
  const copy = emptyFolder('planted');
  cpSync(builtExtension(name), copy, { recursive: true });
  appendFileSync(join(copy, 'page.js'), "\n;fetch('http://planted.example/seen', { mode: 'no-cors' }).catch(() => {});\n");
  return copy;
}

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  it('asks the network for nothing', async () => {
    const { outside, paths } = await everythingOnce(name, builtExtension(name));
    expect(outside).toEqual([]);
    expect(paths.filter((path) => !/^GET \/(terms\.html|favicon\.ico)$/.test(path))).toEqual([]);
  });

  it('would be caught if it did', async () => {
    const { outside } = await everythingOnce(name, withPlantedFetch(name));
    expect(outside.join()).toContain('planted.example');
  });
});
