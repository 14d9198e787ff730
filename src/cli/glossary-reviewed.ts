import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findingLine, inOrder } from '@/compile/finding';
import { GLOSSARY, parseGlossary, readGlossary } from '@/compile/load';
import { LOCK, readLock, textHash, writeLock } from '@/compile/reviewed-lock';

/**
 * `npm run glossary:reviewed -- ID… | --all-new`: records text and date of the entries named, or of all that are not yet recorded,
 * and forgets entries that are gone. Returns 1 when an id is unknown or a file cannot be read.
 */
export function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'all-new': { type: 'boolean', default: false }, glossary: { type: 'string', default: GLOSSARY } },
  });
  const files = readGlossary(values.glossary);
  const { glossary, findings } = parseGlossary(files);
  for (const finding of inOrder(findings)) console.error(findingLine(finding, values.glossary));
  const unknown = positionals.filter((id) => !glossary.entries.some((entry) => entry.id === id));
  if (unknown.length > 0) console.error(`There is no entry ${unknown.join(', ')}.`);
  if (findings.length + unknown.length > 0) return Promise.resolve(1);
  const before = readLock(files.get(LOCK) ?? '');
  const due = new Set(
    glossary.entries.filter(({ id }) => positionals.includes(id) || (values['all-new'] && !before.has(id))).map(({ id }) => id),
  );
  const after = glossary.entries.flatMap((entry) => {
    const row = due.has(entry.id) ? { hash: textHash(entry), date: entry.reviewed } : before.get(entry.id);
    return row === undefined ? [] : [[entry.id, row] as const];
  });
  writeFileSync(join(values.glossary, LOCK), writeLock(new Map(after)));
  console.log(`${due.size} recorded, ${after.length} in ${values.glossary}/${LOCK}.`);
  return Promise.resolve(0);
}
