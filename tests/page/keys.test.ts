import { beforeEach, expect, it, test, vi } from 'vitest';
import { PageKeyGuard } from '@/page/key-guard';
import { keyGuard, setUp } from '@/page/keys';
import { trusted } from './trusted';

const inside = document.createElement('b');
const onEscape = vi.fn();
const back = vi.fn(() => true);
const guard = new PageKeyGuard(window);
let open = true;
let heard: string[];

beforeEach(() => {
  const events = new AbortController();
  open = true;
  heard = [];
  document.body.replaceChildren(inside);
  guard.serve({ card: () => (open ? { element: inside, back } : undefined), escape: onEscape }, events.signal);
  const hear = ({ type, key }: KeyboardEvent) => heard.push(`${type} ${key}`);
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, hear, { capture: true, signal: events.signal });
    document.addEventListener(type, hear, { signal: events.signal });
  }
  return () => events.abort();
});

const press = (target: EventTarget, key: string, init: KeyboardEventInit = {}) =>
  (['keydown', 'keypress', 'keyup'] as const).map((type) =>
    trusted(target, new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true, ...init })),
  );

const PRESSES: [title: string, run: () => void, heard: number, then?: () => void][] = [
  [
    'Escape closes an open card and stays ours',
    () => press(document.body, 'Escape'),
    0,
    () => expect(onEscape).toHaveBeenCalledOnce(),
  ],
  ['Escape is the page’s own while none is open', () => ((open = false), press(document.body, 'Escape')), 6],
  ['other keys are the page’s own', () => press(document.body, 'a'), 6],
  ['but not those pressed inside the card', () => press(inside, 'a'), 0],
  [
    'Alt+Left goes back in the card',
    () => press(document.body, 'ArrowLeft', { altKey: true }),
    0,
    () => expect(back).toHaveBeenCalledOnce(),
  ],
  [
    'and in the page where the card knows no way back',
    () => (back.mockReturnValueOnce(false), press(document.body, 'ArrowLeft', { altKey: true })),
    6,
  ],
  ['Left alone is the page’s own', () => press(document.body, 'ArrowLeft'), 6],
];

test.each(PRESSES)('%s', (_title, run, times, then) => {
  onEscape.mockClear();
  back.mockClear();
  run();
  expect(heard).toHaveLength(times);
  then?.();
});

it('takes no key that a script pretends', () => {
  onEscape.mockClear();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(onEscape).not.toHaveBeenCalled();
  expect(heard).toHaveLength(2);
});

it('leaves what keys do inside the card to the browser', () => {
  expect(press(inside, 'Tab').some(({ defaultPrevented }) => defaultPrevented)).toBe(false);
  expect(press(inside, 'Escape')[0]?.defaultPrevented).toBe(true);
});

it('serves nobody after the signal', () => {
  const events = new AbortController();
  guard.serve({ card: () => ({ element: inside, back }), escape: onEscape }, events.signal);
  events.abort();
  onEscape.mockClear();
  press(document.body, 'Escape');
  expect(onEscape).not.toHaveBeenCalled();
});

it('is one for all of our scripts in a page', () => {
  setUp(() => guard);
  setUp(() => new PageKeyGuard(window));
  expect(keyGuard()).toBe(guard);
});
