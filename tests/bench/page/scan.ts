import type { Engine } from '@/matching/match';
import { DEFAULT_CHOICE } from '@/matching/density';
import { flowOf } from '@/page/context';
import { KnownRuns } from '@/page/known-runs';
import { Scans } from '@/page/scans';
import { sectionsOf } from '@/page/sections';
import { chooseMarks } from '@/matching/density';

/** Reads a whole tree at one go: runs, matching, meaning, sections. Returns how many matches it has and how many are chosen. */
export function fullScan(engine: Engine, root: Element): { runs: number; matches: number; chosen: number } {
  const known = new KnownRuns(engine);
  const scans = new Scans(
    known,
    () => flowOf(true),
    () => {},
  );
  scans.last(root);
  scans.read(Infinity);
  const marksOf = (run: Parameters<KnownRuns['marksOf']>[0]) => known.marksOf(run);
  const sections = runOut(sectionsOf(known.order, marksOf));
  const chosen = chooseMarks(sections, DEFAULT_CHOICE);
  const count = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, list) => sum + list.length, 0);
  return { runs: known.order.length, matches: count(sections), chosen: count(chosen) };
}

/** What a job comes to when nothing is done between its steps. */
function runOut<Result>(job: Generator<unknown, Result>): Result {
  for (let step = job.next(); ; step = job.next()) if (step.done) return step.value;
}
