import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse, YAMLParseError } from 'yaml';
import { entrySchema, partsSchema, sensesSchema, type EntryFile, type Senses } from '@/glossary/schema';
import type { Finding } from './finding';
import type { Glossary, Origin } from './glossary';
import { lineOf } from './lines';

/** The glossary's files: path inside its folder, with forward slashes → text. */
export type Files = ReadonlyMap<string, string>;

/** A glossary and what was wrong with its files; a file with a finding is left out of it. */
export interface Loaded {
  glossary: Glossary;
  findings: Finding[];
}

/** Where the bundled glossary lies in the repository. */
export const GLOSSARY = 'src/glossary';

/** Reads a glossary's files from its folder: `entries/**`, `senses/*`, `parts.yaml`, `everyday.txt`, `reviewed.lock`. */
export function readGlossary(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(entries|senses)\/.*\.ya?ml$|^(parts\.yaml|everyday\.txt|reviewed\.lock)$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Makes the glossary of its files' texts; defects are collected, never thrown. */
export function parseGlossary(files: Files): Loaded {
  const findings: Finding[] = [];
  const origins: Glossary['origins'] = new Map();
  const all = <T extends EntryFile | Senses>(folder: string, schema: v.GenericSchema<unknown, T>): T[] =>
    [...files].flatMap(([file, text]) => {
      if (!file.startsWith(folder)) return [];
      const value = readYaml(file, text, schema, findings);
      if (value === undefined) return [];
      origins.set(value, { file, text, at: [] });
      return [value];
    });
  const entries = all('entries/', entrySchema).sort((one, other) => (one.id < other.id ? -1 : 1));
  const senses = all('senses/', sensesSchema);
  const text = files.get('parts.yaml') ?? '[]';
  const parts = readYaml('parts.yaml', text, partsSchema, findings) ?? [];
  parts.forEach((part, at) => origins.set(part, { file: 'parts.yaml', text, at: [at] } satisfies Origin));
  return { glossary: { entries, senses, parts, everyday: wordsOf(files.get('everyday.txt') ?? ''), origins }, findings };
}

/** Reads and loads the glossary of a folder. */
export function loadGlossary(folder: string): Loaded {
  return parseGlossary(readGlossary(folder));
}

function readYaml<T>(file: string, text: string, schema: v.GenericSchema<unknown, T>, findings: Finding[]): T | undefined {
  let value: unknown;
  try {
    value = parse(text, { logLevel: 'error' });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    findings.push({
      file,
      line: error.linePos?.[0].line ?? 1,
      rule: 'yaml',
      message: error.message.split(/ at line|\n/)[0] ?? '',
    });
    return undefined;
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  findings.push(...result.issues.map((issue) => schemaFinding(file, text, issue)));
  return undefined;
}

function schemaFinding(file: string, text: string, issue: v.BaseIssue<unknown>): Finding {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const field = path.length === 0 ? 'the file' : `\`${path.join('.')}\``;
  return { file, line: lineOf(text, path), rule: 'schema', message: `${field}: ${issue.message}` };
}

/** One word or phrase a line; lines that begin with `#` tell where the list comes from. */
function wordsOf(text: string): Set<string> {
  const lines = text.split('\n').map((line) => line.trim());
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}
