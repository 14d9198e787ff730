import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { checkListed, readListed } from '@/compile/check/listed';
import { parseGlossary } from '@/compile/load';
import { GOOD, replaced } from '@tests/compile/good-glossary';
import { writeTables } from '@tests/compile/tables';

const tables = writeTables();
const check = checkListed(readListed(tables));

afterAll(() => {
  rmSync(tables, { recursive: true });
});

const file = 'entries/muscles/sarcopenia.yaml';

test.each<[title: string, from: string, to: string, found: string[]]>([
  ['a listed address and code', 'level: 3', 'level: 2', []],
  ['an address that only looks right', 'muscledisorders.html', 'muscle-disorders.html', ['19 listed']],
  ['an address that nobody calls listed', 'muscledisorders.html", urlChecked: listed', 'x.html", urlChecked: seen', []],
  [
    'an address of a source that may not be cited',
    'https://medlineplus.gov/muscledisorders.html',
    'https://www.nlm.nih.gov/s.html',
    ['19 listed'],
  ],
  ['a code that stands nowhere', 'D055948', 'D055949', ['17 listed']],
  ['a code of the concepts’ table', 'mesh: D055948', 'hpo: "HP:0000001"', []],
])('%s', (_, from, to, found) => {
  const { glossary } = parseGlossary(replaced(GOOD, file, from, to));
  const findings = check(glossary, { files: new Map(), today: '' }).filter((finding) => finding.file === file);
  expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(found);
});
