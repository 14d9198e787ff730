import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCS = globSync('{*.md,docs/**/*.md,tests/**/*.md}').sort();

/** Relative targets of links and pictures in a Markdown text, and paths it names in backticks. */
function namedPaths(text: string): { linked: string[]; quoted: string[] } {
  const prose = text.replaceAll(/```[\s\S]*?```/g, '');
  const linked = [...prose.matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)|<img[^>]+src="(?!\w+:)([^"]+)"/g)].map(
    (found) => found[1] ?? found[2]!,
  );
  const quoted = [...prose.matchAll(/`((?:src|tests|docs|entrypoints|public)\/[\w./-]+)`/g)].map((found) => found[1]!);
  return { linked, quoted };
}

describe.each(DOCS)('%s', (file) => {
  const { linked, quoted } = namedPaths(readFileSync(file, 'utf8'));

  it('links only to files that exist', () => {
    expect(linked.filter((path) => !existsSync(join(dirname(file), path)))).toEqual([]);
  });

  it('names only paths that exist', () => {
    expect(quoted.filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('every decision record is linked from CONTRIBUTING.md', () => {
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(globSync('docs/adr/*.md').filter((record) => !contributing.includes(record))).toEqual([]);
});

it('every command the docs name is a script of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = DOCS.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/npm run (?:-s )?([\w:]+)/g)].map((found) => found[1]!),
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
