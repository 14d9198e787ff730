import { isNode, LineCounter, parseDocument } from 'yaml';
import type { EntryFile, Senses, WordPart } from '@/glossary/schema';
import type { Finding } from './finding';
import type { Glossary } from './glossary';

/** The line, from 1, on which the value at `path` begins in a YAML text; the nearest thing around it when it is absent. */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
  }
  return 1;
}

/** A finding at a field of an entry, senses file or word part. */
export function findingAt(
  glossary: Glossary,
  written: EntryFile | Senses | WordPart,
  path: readonly (string | number)[],
  rule: string,
  message: string,
): Finding {
  const origin = glossary.origins.get(written);
  if (origin === undefined) return { file: '', line: 1, rule, message };
  return { file: origin.file, line: lineOf(origin.text, [...origin.at, ...path]), rule, message };
}
