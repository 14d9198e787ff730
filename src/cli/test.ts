import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers';

interface Outcome {
  passed: number;
  failed: number;
  output: string;
}
type Step = [name: string, act: () => Promise<Outcome>];

/** Runs an npm script quietly; its output is kept to be shown when it fails. */
function npm(script: string, args: string[] = [], environment: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    // Vite, which runs this command, sets NODE_ENV to development; a build must not inherit it.
    const { NODE_ENV: _, ...inherited } = process.env;
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      env: { ...inherited, FORCE_COLOR: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }));
  });
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** Runs the Vitest projects and counts their tests; a skipped test counts as failed, since it proves nothing. */
async function vitest(projects: string[], full: boolean): Promise<Outcome> {
  const report = join(mkdtempSync(join(tmpdir(), 'healthgloss-test-')), 'report.json');
  const args = [
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { output, failed } = await npm('vitest', args, full ? { HEALTHGLOSS_FULL: '1' } : {});
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    const lost = counts.numFailedTests + counts.numPendingTests + counts.numTodoTests;
    return { passed: counts.numPassedTests, failed: lost || failed, output };
  } catch {
    return { passed: 0, failed: 1, output };
  }
}

async function take([name, act]: Step): Promise<Outcome> {
  const start = performance.now();
  const outcome = await act();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${outcome.failed ? 'FAILED' : 'ok    '}  ${name} (${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s)`,
  );
  if (outcome.failed) console.log(`${outcome.output.trim()}\n`);
  return outcome;
}

const lane = async (steps: Step[]): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await take(step));
  return outcomes;
};

/**
 * Everything that CI runs: types, lint, format, unused code, glossary, unit tests, both builds, Firefox's linter,
 * and the tests in real Chromium and Firefox, which have the machine to themselves. `--full` runs large generated tests whole
 * instead of a seeded tenth. Exits 1 when anything failed; the last line counts.
 */
export async function run(args: string[]): Promise<number> {
  const full = args.includes('--full');
  // Alone and first: a build writes the types that WXT generates anew.
  const types = await take(['types', () => npm('types')]);
  const outcomes = (
    await Promise.all([
      lane([
        ['lint', () => npm('lint')],
        ['format', () => npm('format:check')],
        ['unused code', () => npm('knip')],
        ['glossary', () => npm('glossary:check')],
        ['unit tests', () => vitest(['pure', 'dom'], full)],
      ]),
      lane([
        ['browsers', async () => (await ensureBrowsers(), { passed: 1, failed: 0, output: '' })],
        ['build', () => npm('build')],
        ['Firefox linter', () => npm('lint:firefox')],
      ]),
    ])
  ).flat();
  outcomes.push(types, await take(['browser tests', () => vitest(['browser'], full)]));
  const sum = (count: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[count], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') ? 1 : 0;
}
