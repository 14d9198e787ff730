import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { glossary } from './src/compile/vite-plugin.ts';

const alias = { '@': fileURLToPath(new URL('src', import.meta.url)), '@tests': fileURLToPath(new URL('tests', import.meta.url)) };

// A test says what is right, never how fast a busy machine is: only what hangs runs into this limit.
const testTimeout = 60_000;
const hookTimeout = 120_000;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [glossary()],
        resolve: { alias },
        test: {
          name: 'pure',
          environment: 'node',
          testTimeout,
          hookTimeout,
          include: ['tests/{glossary,compile,matching,search,repository,cli}/**/*.test.ts'],
        },
      },
      {
        plugins: [WxtVitest(), glossary()],
        resolve: { alias },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          testTimeout,
          hookTimeout,
          include: ['tests/{page,extension,ui,entrypoints}/**/*.test.{ts,tsx}'],
          restoreMocks: true,
        },
      },
      {
        plugins: [glossary()],
        resolve: { alias },
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          // Two files at a time: most of their time is spent waiting for what a reader would wait for.
          maxWorkers: 2,
          testTimeout,
          hookTimeout,
        },
      },
      {
        // Saved pages of the real web, in a folder that the caller names: HEALTHGLOSS_PAGES=FOLDER npm run vitest -- --project saved
        plugins: [glossary()],
        resolve: { alias },
        test: {
          name: 'saved',
          environment: 'node',
          include: ['tests/saved/**/*.test.ts'],
          testTimeout,
          hookTimeout: 120_000,
        },
      },
      {
        // Timings in real browsers: run by `npm run bench:card` on a quiet machine, never as a test that a busy one could fail.
        plugins: [glossary()],
        resolve: { alias },
        test: {
          name: 'timing',
          environment: 'node',
          include: ['tests/bench/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout,
        },
      },
    ],
  },
});
