import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createReport } from '@/extension/report';
import { spyOnSending } from './wire';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sent = () => {
  const states: unknown[] = [];
  spyOnSending().mockImplementation(async (...args: unknown[]) => {
    states.push((args[0] as { ask: unknown }).ask);
    return null;
  });
  return states;
};

it('sends nothing while a page is what any new page is', () => {
  const states = sent();
  createReport().tell({ on: true, count: 0 }, 'everywhere');
  createReport().tell({ on: false, count: 0 }, 'listed');
  expect(states).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('sends the first news at once, then the latest once a second', () => {
  const states = sent();
  const { tell } = createReport();
  for (const count of [1, 2, 3]) tell({ on: true, count }, 'everywhere');
  expect(states).toEqual([{ on: true, count: 1 }]);
  vi.advanceTimersByTime(1000);
  expect(states).toEqual([
    { on: true, count: 1 },
    { on: true, count: 3 },
  ]);
  vi.advanceTimersByTime(5000);
  expect(vi.getTimerCount()).toBe(0);
});

it('sends that a page went back to what any new page is', () => {
  const states = sent();
  const { tell } = createReport();
  tell({ on: false, count: 0 }, 'everywhere');
  vi.advanceTimersByTime(2000);
  tell({ on: true, count: 0 }, 'everywhere');
  expect(states).toEqual([
    { on: false, count: 0 },
    { on: true, count: 0 },
  ]);
});

it('sends nothing after it was stopped', () => {
  const states = sent();
  const { tell, stop } = createReport();
  tell({ on: true, count: 1 }, 'everywhere');
  tell({ on: true, count: 2 }, 'everywhere');
  stop();
  vi.advanceTimersByTime(5000);
  expect(states).toHaveLength(1);
});

it('does not mind that nobody listens', async () => {
  spyOnSending().mockRejectedValue(new Error('No listeners available'));
  createReport().tell({ on: false, count: 0 }, 'everywhere');
  await vi.advanceTimersByTimeAsync(10);
});
