import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** One planted line in each folder that breaks one cell of the import table (docs/adr/0002-house.md). */
const PLANTED: [folder: string, line: string, complaint: RegExp][] = [
  ['glossary', "import '@/matching/match';", /`src\/glossary` may import only itself/],
  ['glossary', "import 'yaml';", /only these packages: valibot/],
  ['glossary', 'document.title;', /`src\/glossary` knows no DOM/],
  ['glossary', 'browser.runtime;', /Only `src\/extension`/],
  ['compile', "import '@/page/annotator';", /`src\/compile` may import only/],
  ['compile', "import 'preact';", /only these packages/],
  ['compile', 'window.name;', /knows no DOM/],
  ['matching', "import '@/compile/load';", /`src\/matching` may import only/],
  ['matching', "import 'fuse.js';", /only these packages: none/],
  ['matching', 'navigator.language;', /knows no DOM/],
  ['matching', 'chrome.runtime;', /Only `src\/extension`/],
  ['search', "import '@/ui/card';", /`src\/search` may import only/],
  ['search', "import 'preact';", /only these packages: fuse\.js/],
  ['search', 'location.href;', /knows no DOM/],
  ['packs', "import '@/extension/settings';", /`src\/packs` may import only/],
  ['packs', "import 'valibot';", /only these packages/],
  ['packs', 'document.body;', /knows no DOM/],
  ['ui', "import '@/page/annotator';", /`src\/ui` may import only/],
  ['ui', "import '@/extension/settings';", /`src\/ui` may import only/],
  ['ui', "import 'fuse.js';", /only these packages/],
  ['ui', 'browser.storage;', /Only `src\/extension`/],
  ['page', "import '@/extension/messages';", /`src\/page` may import only/],
  ['page', "import 'wxt/browser';", /only these packages/],
  ['page', 'browser.runtime;', /Only `src\/extension`/],
  ['extension', "import '@/page/annotator';", /`src\/extension` may import only/],
  ['extension', "import 'valibot';", /only these packages/],
  ['cli', "import '@/page/annotator';", /`src\/cli` may import only/],
  ['cli', "import 'preact';", /only these packages/],
  ['matching', "import '../glossary/schema';", /Use @\/folder\/file/],
  ['page', "import '../matching/match';", /Use @\/folder\/file/],
];

function complaints(folder: string, line: string): string {
  const house = mkdtempSync(join(tmpdir(), 'healthgloss-lint-'));
  copyFileSync('.oxlintrc.json', join(house, '.oxlintrc.json'));
  const file = join(house, 'src', folder, 'planted.ts');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${line}\n`);
  try {
    return execFileSync(resolve('node_modules/.bin/oxlint'), ['src'], { cwd: house, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

it.each(PLANTED)('the linter refuses, in src/%s, the line %s', (folder, line, complaint) => {
  expect(complaints(folder, line).replaceAll(/\s+/g, ' ')).toMatch(complaint);
});

it('the linter accepts what the table allows', () => {
  expect(complaints('page', "import { read } from '@/matching/match';\nread();")).not.toMatch(/restricted/);
});
