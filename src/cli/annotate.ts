import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { formOf, loadBundle, type Bundle } from './bundled';
import { EVERY_MENTION, marksOf } from '@/matching/text-page';
import { DEFAULT_CHOICE, type MarkChoice } from '@/matching/density';
import type { Match, Reason } from '@/matching/match';

const USAGE = 'annotate [FILE] [--density all|page]: reads JSON lines {id, text}, writes JSON lines {id, marks}.';

/** Marks JSON lines from a file or standard input as the page does; 1 when a line was no `{id, text}`, 2 on wrong arguments. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args);
  if (options === undefined) {
    console.error(USAGE);
    return 2;
  }
  const bundle = loadBundle();
  const lines = createInterface({ input: options.file ? createReadStream(options.file) : process.stdin, crlfDelay: Infinity });
  const write = async (line: string) => {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  };
  const broken = await annotateLines(lines, (text) => annotate(bundle, text, options.choice), write);
  for (const number of broken) console.error(`line ${number}: not a JSON object with an id and a text`);
  return broken.length > 0 ? 1 : 0;
}

/** Writes `{id, marks}` for every line that is an `{id, text}`; returns the numbers of those that are not, counted from 1. */
export async function annotateLines(
  lines: AsyncIterable<string> | Iterable<string>,
  marksIn: (text: string) => WrittenMark[],
  write: (line: string) => void | Promise<void>,
): Promise<number[]> {
  const broken: number[] = [];
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const given = readLine(line);
    if (given === undefined) broken.push(number);
    else await write(JSON.stringify({ id: given.id, marks: marksIn(given.text) }));
  }
  return broken;
}

/** One mark as `annotate` writes it; offsets in UTF-16 code units, end exclusive. */
export interface WrittenMark {
  start: number;
  end: number;
  text: string;
  /** The form as the glossary has it, the id of its entry, and why it has this meaning. */
  form: string;
  entry: string;
  sense: Reason;
}

/** The marks of one text, taken as one page. */
export function annotate({ engine, entries }: Bundle, text: string, choice: MarkChoice): WrittenMark[] {
  return marksOf(engine, text, choice).map(({ start, end, entry, reason }: Match) => {
    const found = text.slice(start, end);
    return { start, end, text: found, form: formOf(entries[entry]!, found), entry: entries[entry]!.id, sense: reason };
  });
}

function optionsOf(args: string[]): { file: string | undefined; choice: MarkChoice } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { density: { type: 'string', default: 'all' } },
    });
    const choice = { all: EVERY_MENTION, page: DEFAULT_CHOICE }[values.density];
    return choice && positionals.length <= 1 ? { file: positionals[0], choice } : undefined;
  } catch {
    return undefined;
  }
}

function readLine(line: string): { id: unknown; text: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) return undefined;
    return typeof value.text === 'string' ? { id: value.id, text: value.text } : undefined;
  } catch {
    return undefined;
  }
}
