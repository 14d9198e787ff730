import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
const text = (file: string) => readFileSync(file, 'utf8');
const code = tracked.filter((file) => /^(src|entrypoints)\/.*\.(ts|tsx|mjs)$/.test(file));
/** Lines that a file of ours may have at most, so that one idea stays one file. */
const LONGEST_FILE = 250;
const LONGEST_ENTRYPOINT = 60;

describe('package.json', () => {
  const manifest = JSON.parse(text('package.json')) as Record<string, Record<string, string>>;

  it('pins exact versions', () => {
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('runs no script on install, and neither does any package of the lockfile', () => {
    expect(Object.keys(manifest['scripts']!).filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
    const lock = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>;
    };
    // fsevents serves macOS only and its script is never needed.
    const scripted = Object.entries(lock.packages).filter(
      ([name, { hasInstallScript }]) => hasInstallScript && !name.endsWith('/fsevents'),
    );
    expect(scripted.map(([name]) => name)).toEqual([]);
  });

  it('names no address of a package registry, here or anywhere', () => {
    const host = new RegExp(['registry', 'npmjs'].join('\\.'));
    expect(tracked.filter((file) => !/\.(png|jsonl)$/.test(file) && host.test(text(file)))).toEqual([]);
  });
});

describe('the code', () => {
  it.each(code)('%s is one idea long', (file) => {
    const most = file.startsWith('entrypoints/') ? LONGEST_ENTRYPOINT : LONGEST_FILE;
    expect(text(file).split('\n').length).toBeLessThanOrEqual(most);
  });

  it('asks for no left-overs and switches no check off', () => {
    const leftover = new RegExp(
      ['TODO', 'FIXME', '@ts-ignore', '@ts-expect-error', '\\bas any\\b', 'oxlint-disable', 'eslint-disable'].join('|'),
    );
    expect(code.filter((file) => leftover.test(text(file)))).toEqual([]);
  });

  it('keeps the vocabulary: no drawers', () => {
    expect(code.filter((file) => /\b(utils?|helpers?|common|shared|manager|service|handler)s?\b/.test(file))).toEqual([]);
  });
});
