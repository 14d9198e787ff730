import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { glossary } from '@/compile/vite-plugin';

/** One script of a module and all that it imports, for a page to run. */
export async function bundle(entry: string, plugins: unknown[] = []): Promise<string> {
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@': resolve('src'), '@tests': resolve('tests') } },
      plugins: [glossary(), ...(plugins as never[])],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { write: false, minify: false, lib: { entry: resolve(entry), formats: ['iife'], name: 'bundle' } },
    }),
  ].flat() as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}
