import { readFileSync } from 'node:fs';
import { runInThisContext, Script } from 'node:vm';
import { createEngine } from '@/matching/engine';
import type { Engine } from '@/matching/match';

/** What one fresh process measures of an index: milliseconds to load it and to parse the same as JSON, kilobytes it keeps. */
export interface Load {
  load: number;
  parse: number;
  kept: number;
}

/** Loads an index as a script that holds it, and makes an engine of it. */
function load(source: string): Engine {
  const engine = createEngine(new Script(source).runInThisContext() as string);
  engine.read('');
  return engine;
}

/** Milliseconds that a call takes. */
function timeOf(call: () => unknown): number {
  const started = performance.now();
  if (call() === undefined) throw new Error('nothing was loaded');
  return performance.now() - started;
}

/** Bytes of the heap in use after a collection. The line on standard error makes Node load its own late modules before. */
function settled(): number {
  const collect = runInThisContext('() => { gc(); gc(); gc(); }') as () => void;
  collect();
  console.error(performance.now());
  return process.memoryUsage().heapUsed;
}

/**
 * Run as the first thing in a fresh process started with `--expose-gc`: `node load.mjs SCRIPT JSON WARM`. `WARM` is another index,
 * loaded before, so that the engine's code is compiled and only the index is measured. Time comes first: a collection throws compiled
 * code away.
 */
function measure([script, json, other]: readonly string[]): Load {
  const [source, data, warm] = [script!, json!, other!].map((file) => readFileSync(file, 'utf8')) as [string, string, string];
  const first = load(warm);
  const loading = timeOf(() => load(source));
  const parsing = timeOf(() => JSON.parse(data) as unknown);
  settled();
  const before = settled();
  const second = load(`${source}//`);
  const kept = (settled() - before) / 1024;
  if (first.numberOf('') + second.numberOf('') !== -2) throw new Error('an engine is missing');
  return { load: loading, parse: parsing, kept };
}

console.log(JSON.stringify(measure(process.argv.slice(2))));
