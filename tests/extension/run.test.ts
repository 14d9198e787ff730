import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ASK_HERE } from '@/extension/messages';
import { watchRun } from '@/extension/run';
import type { PageSide } from '@/extension/run';
import { changeSettings } from '@/extension/settings';
import { chooseSites } from '@/extension/sites';
import { memoryShelf } from './memory-area';
import { spyOnSending } from './wire';

const settled = async () => new Promise((resolve) => setTimeout(resolve));

/** Ends what a test started, so that no timer of it is counted by the next. */
let stops: (() => void)[] = [];

/** A page that can be shown and hidden, and what it was told to do. */
function stage({
  items = {},
  shown = true,
  top = true,
}: { items?: Record<string, unknown>; shown?: boolean; top?: boolean } = {}) {
  const shelf = memoryShelf(items);
  const reads = vi.spyOn(shelf, 'read');
  const listeners = new Set<() => void>();
  const page: PageSide = {
    isTop: top,
    site: 'a.example',
    isShown: () => shown,
    watchShown(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
  const told: string[] = [];
  const stop = watchRun(page, shelf, ({ on, choices }) => told.push(`${on ? 'on' : 'off'} ${choices.settings.density}`));
  stops.push(stop);
  const show = (next: boolean) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  return { shelf, reads, told, stop, show, listeners };
}

const askHere = async (on: boolean) =>
  fakeBrowser.runtime.onMessage.trigger(
    { healthgloss: ASK_HERE.name, ask: on },
    { id: fakeBrowser.runtime.id } as never,
    () => {},
  );

beforeEach(() => fakeBrowser.reset());

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.useRealTimers();
});

describe('a page is told', () => {
  it('to start, once its choices are read', async () => {
    const { told, listeners, stop } = stage();
    expect(told).toEqual([]);
    await settled();
    expect(told).toEqual(['on section']);
    stop();
    expect(told).toEqual(['on section', 'off section']);
    expect(listeners.size).toBe(0);
  });

  it('to stop and to start again by its switch', async () => {
    const { told, shelf } = stage();
    await settled();
    await chooseSites(shelf, [['a.example', 'off']]);
    await settled();
    await chooseSites(shelf, [['a.example', undefined]]);
    await settled();
    expect(told).toEqual(['on section', 'off section', 'on section']);
  });

  it('of changed settings, and not of what leaves all as it was', async () => {
    const { told, shelf, show } = stage();
    await settled();
    await changeSettings(shelf, { density: 'page' });
    await changeSettings(shelf, { density: 'page' });
    show(true);
    await settled();
    expect(told).toEqual(['on section', 'on page']);
  });

  it('nothing while it was never shown, and reads nothing', async () => {
    const { told, reads, show } = stage({ shown: false });
    await settled();
    expect(reads).not.toHaveBeenCalled();
    show(true);
    await settled();
    expect(told).toEqual(['on section']);
  });

  it('to stop while hidden, but to start only when shown', async () => {
    const { told, shelf, show } = stage();
    await settled();
    show(false);
    await chooseSites(shelf, [['a.example', 'off']]);
    await settled();
    expect(told).toEqual(['on section', 'off section']);
    await chooseSites(shelf, [['a.example', 'on']]);
    await settled();
    expect(told).toHaveLength(2);
    show(true);
    expect(told).toEqual(['on section', 'off section', 'on section']);
  });

  it('of other choices while hidden, if it is marked already', async () => {
    const { told, shelf, show } = stage();
    await settled();
    show(false);
    await changeSettings(shelf, { density: 'page' });
    await settled();
    expect(told).toEqual(['on section', 'on page']);
  });

  it('of a change that it missed while it was frozen', async () => {
    const { told, shelf, show } = stage();
    await settled();
    shelf.items['site:a.example'] = 'off';
    show(true);
    await settled();
    expect(told).toEqual(['on section', 'off section']);
  });

  it('to start and stop when the reader asks, in that mode', async () => {
    const { told } = stage({ items: { settings: { version: 1, mode: 'asked' } } });
    await settled();
    await askHere(true);
    await askHere(false);
    expect(told).toEqual(['off section', 'on section', 'off section']);
  });
});

describe('a frame', () => {
  it('goes by its top page', async () => {
    spyOnSending().mockResolvedValue({ site: 'top.example', asked: false });
    const { told } = stage({ top: false, items: { 'site:top.example': 'off', 'site:a.example': 'on' } });
    await settled();
    await settled();
    expect(told).toEqual(['off section']);
  });

  it('is on when its top page was asked before it came', async () => {
    spyOnSending().mockResolvedValue({ site: 'top.example', asked: true });
    const { told } = stage({ top: false, items: { settings: { version: 1, mode: 'asked' } } });
    await settled();
    await settled();
    expect(told).toEqual(['on section']);
  });

  it('stays as it is while its top page says nothing', async () => {
    spyOnSending().mockResolvedValue(null);
    const { told, reads, stop } = stage({ top: false });
    await settled();
    await settled();
    expect(reads).not.toHaveBeenCalled();
    expect(told).toEqual([]);
    stop();
  });
});

/** What a page looks for time and again it looks for by an interval; other timers, the test runner's own, are none of its business. */
const useFakeIntervals = () => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });

describe('a page whose extension has gone', () => {
  it('is told to stop within a second and a half, and no more', async () => {
    useFakeIntervals();
    const { told, listeners, show } = stage();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['on section']);
    const { runtime } = fakeBrowser;
    vi.spyOn(runtime, 'id', 'get').mockReturnValue(undefined as never);
    await vi.advanceTimersByTimeAsync(1500);
    expect(told).toEqual(['on section', 'off section']);
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    show(true);
    expect(told).toHaveLength(2);
  });

  it('looks for that only while it is shown and marked', async () => {
    useFakeIntervals();
    const { shelf, show } = stage();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(1);
    show(false);
    expect(vi.getTimerCount()).toBe(0);
    show(true);
    expect(vi.getTimerCount()).toBe(1);
    await chooseSites(shelf, [['a.example', 'off']]);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
