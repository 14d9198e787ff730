/**
 * Runs one command of the project: `node src/cli/run.mjs NAME ARGUMENTS…` calls `run(arguments)` of `src/cli/NAME.ts`
 * and exits with the number it returns. Vite's runner reads the TypeScript, so commands and builds share one way of finding modules.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('../', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const { module } = await runnerImport(`${source}cli/${name}.ts`, {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': source } },
});
process.exitCode = await module.run(args);
