import { parseArgs } from 'node:util';
import { hasReference, REFERENCE } from '@/compile/reference';
import { factsOf } from './facts';
import { readTables } from './facts-tables';

/** `npm run glossary:facts -- TERM… [--reference DIR]`: prints what the reference tables say about each term, ready to paste. */
export function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { reference: { type: 'string', default: REFERENCE } },
  });
  if (!hasReference(values.reference)) {
    console.error(`No reference tables in ${values.reference}: name their directory with --reference DIR.`);
    return Promise.resolve(1);
  }
  if (positionals.length === 0) {
    console.error('Name at least one term: npm run glossary:facts -- "muscle atrophy" sarcopenia');
    return Promise.resolve(1);
  }
  const tables = readTables(values.reference);
  for (const term of positionals) console.log(factsOf(term, tables).join('\n'));
  return Promise.resolve(0);
}
