import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stretch of a labelled text; offsets in UTF-16 code units once read. */
export interface Span {
  start: number;
  end: number;
}

/** One labelled line, as its file has it. */
export interface Labelled {
  id: string;
  text: string;
  genre?: string;
  term?: string;
  label?: 'health' | 'non-health' | 'other-health';
  start?: number;
  end?: number;
  mentions?: (Span & { text?: string; level?: 'core' | 'optional'; type?: string })[];
  silver_mentions?: [start: number, end: number, concept: string, group: string, tier: string, ids: string][];
}

/** Kinds of labelled files, by the beginning of their names. */
export const FILES = ['ambiguous', 'nonhealth', 'health_manual_gold', 'gold_disease', 'psytar_gold', 'health'] as const;
export type FileKind = (typeof FILES)[number];

/** Reads the labelled files of a folder; code points become UTF-16 offsets. A kind without a file is absent. */
export function readLabelled(folder: string): Map<FileKind, Labelled[]> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  const files = new Map<FileKind, Labelled[]>();
  for (const name of names) {
    const kind = FILES.find((start) => name.startsWith(`${start}_`));
    if (kind === undefined) continue;
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    files.set(
      kind,
      lines.filter((line) => line.trim() !== '').map((line) => inUtf16(JSON.parse(line) as Labelled)),
    );
  }
  return files;
}

function inUtf16(line: Labelled): Labelled {
  if (!/[\u{10000}-\u{10ffff}]/u.test(line.text)) return line;
  const offsets = [0];
  for (const letter of line.text) offsets.push(offsets.at(-1)! + letter.length);
  const at = (offset: number) => offsets[offset] ?? line.text.length;
  const moved = <T extends Span>(span: T): T => Object.assign(span, { start: at(span.start), end: at(span.end) });
  if (line.start !== undefined && line.end !== undefined) moved(line as Labelled & Span);
  line.mentions?.forEach(moved);
  line.silver_mentions?.forEach((mention) => mention.splice(0, 2, at(mention[0]), at(mention[1])));
  return line;
}

/** The number of words of a text, as people count them. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
