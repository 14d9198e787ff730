import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { glossary } from '@/compile/vite-plugin';

/** What libraries ask of whoever bundles them. */
const FLAGS = { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' };

/**
 * One script of a module and all that it imports, for a page to run: as pages are shipped, or as they are developed, when libraries
 * look twice at all that they do and complain on the console.
 */
export async function bundle(
  entry: string,
  plugins: unknown[] = [],
  mode: 'production' | 'development' = 'production',
): Promise<string> {
  const [output] = [
    await build({
      configFile: false,
      logLevel: 'error',
      mode,
      resolve: {
        conditions: [mode, 'browser', 'module', 'default'],
        alias: { '@': resolve('src'), '@tests': resolve('tests') },
      },
      plugins: [glossary(), ...(plugins as never[])],
      define: { 'process.env.NODE_ENV': JSON.stringify(mode), ...FLAGS },
      build: { write: false, minify: false, lib: { entry: resolve(entry), formats: ['iife'], name: 'bundle' } },
    }),
  ].flat() as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}
