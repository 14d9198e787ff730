import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildGlossary } from '@/compile/build';
import { createEngine } from '@/matching/engine';
import { GOOD, replaced } from '@tests/compile/good-glossary';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'healthgloss-build-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

test('the form index numbers entries by their place in the volumes', () => {
  write(GOOD);
  const { forms, volumes, firsts } = buildGlossary(folder);
  const ids = volumes.flatMap((text) => JSON.parse(text) as { id: string }[]).map(({ id }) => id);
  expect(firsts).toEqual([ids[0]]);
  const engine = createEngine(forms);
  expect(ids.map((id) => engine.numberOf(id))).toEqual(ids.map((_, place) => place));
});

test('a broken glossary stops the build with a list of what is wrong', () => {
  const file = 'entries/movement/falls.yaml';
  write(replaced(replaced(GOOD, file, 'level: 1', 'level: 9'), 'entries/nerves/stroke.yaml', ', source: 1', ''));
  expect(() => buildGlossary(folder)).toThrow(
    [
      'The glossary cannot be compiled:',
      `${folder}/${file}:4 schema \`level\`: Invalid type: Expected (1 | 2 | 3) but received 9`,
      `${folder}/entries/nerves/stroke.yaml:9 relation-evidence may-cause needs source: the index of one of sources`,
    ].join('\n'),
  );
});
