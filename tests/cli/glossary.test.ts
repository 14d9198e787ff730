import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run as check } from '@/cli/glossary-check';
import { run as facts } from '@/cli/glossary-facts';
import { run as report } from '@/cli/glossary-report';
import { run as reviewed } from '@/cli/glossary-reviewed';
import { GOOD, replaced, withLock } from '@tests/compile/good-glossary';
import { writeTables } from '@tests/compile/tables';

const tables = writeTables();
const folders = [tables];
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void printed.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function written(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'healthgloss-glossary-'));
  folders.push(folder);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const nowhere = ['--reference', join(tmpdir(), 'no-tables')];
const today = ['--today', '2026-06-01'];

test('the check ends with one line and 0 when all is well', async () => {
  expect(await check(['--glossary', written(withLock(GOOD)), ...today, ...nowhere])).toBe(0);
  expect(printed.at(-1)).toBe('7 entries, 2 senses files, 2 word parts: no findings');
  expect(printed).toHaveLength(2);
  expect(printed[0]).toMatch(/^note: no reference tables in /);
});

test('the check names file, line and rule of a defect and ends with 1', async () => {
  const folder = written(withLock(replaced(GOOD, 'entries/movement/falls.yaml', 'A fall may', 'You must not fall, it may')));
  expect(await check(['--glossary', folder, ...today, ...nowhere])).toBe(1);
  expect(printed[0]).toBe(`${folder}/entries/movement/falls.yaml:6 wording more says "must": explain, do not advise`);
  expect(printed.at(-1)).toMatch(/: 1 findings?$/);
});

test('the check compares addresses and codes with tables that are there', async () => {
  const folder = written(withLock(replaced(GOOD, 'entries/muscles/sarcopenia.yaml', 'D055948', 'D055949')));
  expect(await check(['--glossary', folder, ...today, '--reference', tables])).toBe(1);
  expect(printed[0]).toContain('sarcopenia.yaml:17 listed D055949 stands in no reference table');
});

test('planned ids are read from a file', async () => {
  const folder = written(replaced(GOOD, 'entries/muscles/grip-test.yaml', 'to: muscle', 'to: hand-muscle'));
  const planned = join(folder, 'planned.txt');
  writeFileSync(planned, 'hands: hand-muscle thumb\n');
  expect(await check(['--glossary', folder, ...today, ...nowhere, '--planned', planned])).toBe(0);
});

test('reviewed records what is new, then what is named, and forgets what is gone', async () => {
  const folder = written(GOOD);
  const lock = () => readFileSync(join(folder, 'reviewed.lock'), 'utf8');
  expect(await reviewed(['--all-new', '--glossary', folder])).toBe(0);
  expect(lock()).toBe(withLock(GOOD).get('reviewed.lock'));
  const file = 'entries/movement/falls.yaml';
  const changed = replaced(replaced(GOOD, file, 'A fall may', 'A fall can'), file, '2026-03-01', '2026-05-01');
  writeFileSync(join(folder, file), changed.get(file) ?? '');
  expect(await reviewed(['--all-new', '--glossary', folder])).toBe(0);
  expect(lock()).toBe(withLock(GOOD).get('reviewed.lock'));
  expect(await reviewed(['falls', '--glossary', folder])).toBe(0);
  expect(lock()).toBe(withLock(changed).get('reviewed.lock'));
  expect(await reviewed(['nothing', '--glossary', folder])).toBe(1);
});

test('the report tells figures, coverage and what to write next', async () => {
  expect(await report(['--glossary', written(GOOD), '--reference', tables])).toBe(0);
  expect(printed[0]).toContain('7 entries with 11 written names and forms');
  expect(printed[0]).toContain('the glossary holds 25.0 % (1 concepts)');
  expect(printed[1]).toBe('Next concepts by gain:\n    2  +5.00 %  gout');
});

test('the report is written as Markdown without naming what to write next', async () => {
  const folder = written(GOOD);
  expect(await report(['--glossary', folder, '--reference', tables, '--markdown', join(folder, 'report.md')])).toBe(0);
  const text = readFileSync(join(folder, 'report.md'), 'utf8');
  expect(text).toMatch(/^# The glossary in figures\n/);
  expect(text).not.toContain('gout');
  expect(printed).toEqual([]);
});

test('facts are lines to paste', async () => {
  expect(await facts(['sarcopenia', 'Charley horse', 'stroke', '--reference', tables])).toBe(0);
  const lines = printed.join('\n').split('\n');
  expect(lines).toContain('  codes: {mesh: D055948, hpo: "HP:0000001"}  # also mesh D000001');
  expect(lines).toContain('  synonyms: age-related muscle loss (exact); weak (related)');
  expect(lines).toContain('abbreviation SA (in 1 health and 9 general documents): sarcopenia; south africa');
  expect(lines).toContain(
    '  - {publisher: MedlinePlus, title: "Muscle cramps", url: "https://medlineplus.gov/ency/article/003193.htm", urlChecked: listed}',
  );
  expect(lines).toContain(
    '  - {publisher: NINDS, title: "Stroke", url: "http://www.ninds.nih.gov/stroke.htm", urlChecked: listed}',
  );
  expect(lines.join('\n')).not.toContain('nlm.nih.gov/s.html');
});

test.each<[title: string, args: string[], said: RegExp]>([
  ['tables that are missing', ['gout', ...nowhere], /^No reference tables in /],
  ['no term', ['--reference', tables], /^Name at least one term/],
])('facts say so: %s', async (_, args, said) => {
  expect(await facts(args)).toBe(1);
  expect(printed[0]).toMatch(said);
});
