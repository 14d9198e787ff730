import type { CDPSession, Page } from 'puppeteer-core';

/** A stretch of the main thread in which the extension's code ran; milliseconds of CPU, and of the trace's own clock. */
export interface Stretch {
  cpu: number;
  begin: number;
  end: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string; message?: string } };
}

const CATEGORIES = 'devtools.timeline,v8.execute,blink.user_timing';

/** Events that tell of a script's evaluation or of a call into it. */
const CALLS = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile']);

/**
 * Watches a tab while `act` runs: all stretches in which code of an extension ran in the page's process, in order, without those
 * inside another; and when the page called `performance.mark(name)`, by name. A script may run in parts of a stretch that is a call
 * of a callback; what it leaves for microtasks counts where the browser says so.
 */
export async function traced(
  page: Page,
  act: () => Promise<void>,
): Promise<{ stretches: Stretch[]; marks: Map<string, number> }> {
  await page.tracing.start({ categories: CATEGORIES.split(',') });
  await act().catch(async (error) => {
    await page.tracing.stop();
    throw error;
  });
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  const marks = new Map<string, number>();
  const stretches: Stretch[] = [];
  let open = { thread: '', end: 0 };
  for (const event of traceEvents.toSorted((one, other) => one.ts - other.ts)) {
    if (event.ph === 'R' || event.ph === 'I' || event.ph === 'n') marks.set(event.name, event.ts / 1000);
    if (!CALLS.has(event.name) || !event.args.data?.url?.startsWith('chrome-extension://')) continue;
    const thread = `${event.pid} ${event.tid}`;
    const end = event.ts + (event.dur ?? 0);
    if (open.thread === thread && event.ts < open.end) continue;
    open = { thread, end };
    stretches.push({ cpu: (event.tdur ?? 0) / 1000, begin: event.ts / 1000, end: end / 1000 });
  }
  return { stretches, marks };
}

/** CPU of all stretches together, in milliseconds. */
export const cpuOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { cpu }) => sum + cpu, 0);

/** Milliseconds of CPU that a tab's main thread has had so far. */
export interface Meter {
  read(): Promise<number>;
  /** Kilobytes of JavaScript heap in use after a collection. */
  heap(): Promise<number>;
}

/** Starts to meter a tab of Chromium. */
export async function meterOf(page: Page): Promise<Meter> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (wanted: string) => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === wanted)!.value;
  };
  return {
    read: async () => (await metric('ThreadTime')) * 1000,
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      return (await metric('JSHeapUsedSize')) / 1024;
    },
  };
}
