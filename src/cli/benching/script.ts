import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { glossary } from '@/compile/vite-plugin';

/** One script, minified as the extension's is, of a module of `tests/bench/page` and all that it imports. */
export async function benchScript(name: string): Promise<string> {
  const outputs = [
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': resolve('src') } },
      plugins: [glossary()],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { write: false, minify: true, lib: { entry: resolve('tests/bench/page', `${name}.ts`), formats: ['iife'], name } },
    }),
  ].flat() as Rolldown.RolldownOutput[];
  return outputs[0]!.output[0].code;
}

/** Evaluates in a world of its own beside the page's, as an extension has one: what it costs to reach a node differs by world. */
export type Ask = <T>(expression: string) => Promise<T>;

/** The page's isolated world, with the script already run in it. Puppeteer has one in each frame and both browsers for its own use. */
export async function isolated(page: Page, script: string): Promise<Ask> {
  const frame = page.mainFrame() as unknown as { isolatedRealm(): { evaluate(expression: string): Promise<unknown> } };
  const realm = frame.isolatedRealm();
  await realm.evaluate(`${script};0`);
  return (expression) => realm.evaluate(expression) as Promise<never>;
}
