import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { coverageOf } from '@/compile/coverage';
import { figuresOf } from '@/compile/figures';
import { findingLine, inOrder } from '@/compile/finding';
import { GLOSSARY, loadGlossary } from '@/compile/load';
import { hasReference, readTable, REFERENCE } from '@/compile/reference';
import { missingText, reportText } from './report-text';

/** Concepts named as next to write. */
const NEXT = 100;

/**
 * `npm run glossary:report [-- --markdown FILE --reference DIR]`: prints the glossary's figures, and with the reference tables its
 * coverage and the next concepts to write; with `--markdown` writes the figures to a file. Returns 1 when a file cannot be read.
 */
export function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      glossary: { type: 'string', default: GLOSSARY },
      reference: { type: 'string', default: REFERENCE },
      markdown: { type: 'string' },
    },
  });
  const { glossary, findings } = loadGlossary(values.glossary);
  for (const finding of inOrder(findings)) console.error(findingLine(finding, values.glossary));
  const coverage = hasReference(values.reference)
    ? coverageOf(glossary, readTable(values.reference, 'priority_terms'))
    : undefined;
  const text = reportText(figuresOf(glossary), coverage);
  if (values.markdown === undefined) console.log(text);
  else writeFileSync(values.markdown, text);
  if (coverage === undefined) console.log(`note: no reference tables in ${values.reference}, so coverage was not computed`);
  else if (values.markdown === undefined) console.log(missingText(coverage, NEXT));
  return Promise.resolve(findings.length === 0 ? 0 : 1);
}
