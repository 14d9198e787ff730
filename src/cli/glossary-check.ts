import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { QUALITY, STRUCTURE } from '@/compile/check/all';
import type { Circumstances } from '@/compile/check/check';
import { checkListed, readListed } from '@/compile/check/listed';
import { findingLine, inOrder } from '@/compile/finding';
import { GLOSSARY, parseGlossary, readGlossary } from '@/compile/load';
import { hasReference, REFERENCE } from '@/compile/reference';

/**
 * `npm run glossary:check [-- --glossary DIR --reference DIR --planned FILE --today DATE]`: prints every defect as `file:line rule
 * message` and returns 1, or a summary and 0. With `--planned`, ids listed in the file count as existing and new texts need no lock.
 */
export function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      glossary: { type: 'string', default: GLOSSARY },
      reference: { type: 'string', default: REFERENCE },
      planned: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const files = readGlossary(values.glossary);
  const { glossary, findings } = parseGlossary(files);
  const circumstances: Circumstances = {
    files,
    today: values.today,
    ...(values.planned === undefined ? {} : { planned: plannedIds(values.planned) }),
  };
  const withTables = hasReference(values.reference);
  const checks = [...STRUCTURE, ...QUALITY, ...(withTables ? [checkListed(readListed(values.reference))] : [])];
  const all = inOrder([...findings, ...checks.flatMap((check) => check(glossary, circumstances))]);
  for (const finding of all) console.log(findingLine(finding, values.glossary));
  if (!withTables)
    console.log(`note: no reference tables in ${values.reference}, so listed addresses and codes were not compared`);
  const counts = `${glossary.entries.length} entries, ${glossary.senses.length} senses files, ${glossary.parts.length} word parts`;
  console.log(`${counts}: ${all.length === 0 ? 'no findings' : `${all.length} findings`}`);
  return Promise.resolve(all.length === 0 ? 0 : 1);
}

/** Every word of the file that looks like an id: lists may carry topics and remarks. */
function plannedIds(file: string): Set<string> {
  return new Set(readFileSync(file, 'utf8').match(/[a-z0-9]+(-[a-z0-9]+)*/g));
}
