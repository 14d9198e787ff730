import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { glossary } from './src/compile/vite-plugin.ts';

const alias = { '@': fileURLToPath(new URL('src', import.meta.url)), '@tests': fileURLToPath(new URL('tests', import.meta.url)) };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [glossary()],
        resolve: { alias },
        test: {
          name: 'pure',
          environment: 'node',
          include: ['tests/{glossary,compile,matching,search,repository,cli}/**/*.test.ts'],
        },
      },
      {
        plugins: [WxtVitest(), glossary()],
        resolve: { alias },
        test: {
          name: 'dom',
          environment: 'happy-dom',
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
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
