import { readFileSync } from 'node:fs';
import { runInThisContext, Script } from 'node:vm';
import { createEngine } from '@/matching/engine';

/** What one fresh process measures of an index: milliseconds to load it and to parse the same as JSON, kilobytes it keeps. */
export interface Load {
  load: number;
  parse: number;
  kept: number;
}

/** Loads an index as a script that holds it, and makes an engine of it. */
function load(source: string) {
  const engine = createEngine(new Script(source).runInThisContext() as string);
  engine.read('');
  return engine;
}

/** Bytes of the heap in use after a collection. */
function settle(collect: () => void): number {
  collect();
  console.error(performance.now());
  return process.memoryUsage().heapUsed;
}

/**
 * Run as the first thing in a fresh process started with `--expose-gc`: `node load.mjs SCRIPT JSON WARM`. `WARM` is another index,
 * loaded before, so that the engine's code is compiled and only the index is measured.
 */
function measure(files: readonly string[]): Load {
  const [source, data, warm] = files.map((file) => readFileSync(file, 'utf8')) as [string, string, string];
  const collect = runInThisContext('() => { gc(); gc(); gc(); }') as () => void;
  const first = load(warm);
  // Node's own modules load late: their share must be in the figure before.
  settle(collect);
  const before = settle(collect);
  const started = performance.now();
  const second = load(source);
  const loaded = performance.now() - started;
  const kept = (settle(collect) - before) / 1024;
  const parsing = performance.now();
  const parsed: unknown = JSON.parse(data);
  const parse = performance.now() - parsing;
  if (parsed === undefined || first.numberOf('') + second.numberOf('') !== -2) throw new Error('nothing was loaded');
  return { load: loaded, parse, kept };
}

console.log(JSON.stringify(measure(process.argv.slice(2))));
