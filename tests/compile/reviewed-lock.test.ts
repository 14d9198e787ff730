import { expect, test } from 'vitest';
import { parseGlossary } from '@/compile/load';
import { readLock, textHash, writeLock } from '@/compile/reviewed-lock';
import { GOOD, replaced } from '@tests/compile/good-glossary';

const file = 'entries/nerves/stroke.yaml';
const hashOf = (files: ReadonlyMap<string, string>) =>
  textHash(parseGlossary(files).glossary.entries.find(({ id }) => id === 'stroke')!);

test.each<[title: string, from: string, to: string, same: boolean]>([
  ['a changed gist', 'Harm to', 'Injury to', false],
  ['a changed more', 'may get weak', 'can get weak', false],
  ['a changed urgent sentence', 'at once if', 'now if', false],
  ['a changed relation', 'evidence: likely', 'evidence: contested', true],
  ['a changed date', '2026-03-01', '2026-04-01', true],
])('%s', (_, from, to, same) => {
  expect(hashOf(replaced(GOOD, file, from, to)) === hashOf(GOOD)).toBe(same);
});

test('a lock is read as it was written, sorted by id', () => {
  const rows = new Map([
    ['stroke', { hash: 'b'.repeat(16), date: '2026-01-02' }],
    ['falls', { hash: 'a'.repeat(16), date: '2026-01-01' }],
  ]);
  const read = readLock(writeLock(rows));
  expect([...read.keys()]).toEqual(['falls', 'stroke']);
  for (const [id, row] of rows) expect(read.get(id)).toMatchObject(row);
});
