import { afterEach, beforeEach, expect, it, test, vi } from 'vitest';
import { Hover, type HoveredCard, type HoverWorld } from '@/page/hover';
import type { HoverSettings } from '@/page/hover-state';
import { contains, type Rect } from '@/page/rect';
import { trusted } from './trusted';

const TERM: Rect = { x: 100, y: 100, width: 80, height: 20 };

let log: string[];
let card: HoveredCard | undefined;
let events: AbortController;
let settings: HoverSettings;
let hover: Hover<string>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.advanceTimersByTime(10_000);
  log = [];
  card = undefined;
  events = new AbortController();
  settings = { open: 'rest', delay: 400 };
  const world: HoverWorld<string> = {
    window,
    settings: () => settings,
    hitTest: (x, y) => (contains(TERM, { x, y }) ? 'term' : undefined),
    card: () => card,
    ask: (term) => log.push(`ask ${term}`),
    open: (term, by) => {
      log.push(`open ${term} by ${by}`);
      card = { element: document.createElement('b'), line: TERM, rect: { x: 100, y: 126, width: 360, height: 200 } };
    },
    close: () => {
      log.push('close');
      card = undefined;
    },
  };
  hover = new Hover(world, events.signal);
});

afterEach(() => {
  events.abort();
  vi.useRealTimers();
});

const pointer = (type: string, x: number, y: number, init: PointerEventInit = {}) =>
  new PointerEvent(type, { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true, composed: true, ...init });

const rest = () => {
  trusted(document.body, pointer('pointermove', 110, 110));
  vi.advanceTimersByTime(40);
  trusted(document.body, pointer('pointermove', 111, 110));
  vi.advanceTimersByTime(500);
};

it('opens the card of the term that the pointer rests on', () => {
  rest();
  expect(log).toEqual(['ask term', 'open term by pointer']);
});

it('counts from the moment the pointer came, though it asks what is there only when the pointer slows down', () => {
  trusted(document.body, pointer('pointermove', 110, 110));
  vi.advanceTimersByTime(399);
  expect(log).toEqual(['ask term']);
  vi.advanceTimersByTime(1);
  expect(log).toEqual(['ask term', 'open term by pointer']);
});

it('does nothing for a pointer that a script pretends', () => {
  document.body.dispatchEvent(pointer('pointermove', 110, 110));
  document.body.dispatchEvent(pointer('click', 110, 110, { pointerType: 'touch' }));
  vi.advanceTimersByTime(2000);
  expect(log).toEqual([]);
});

it('does nothing any more after its signal, not even what was under way', () => {
  trusted(document.body, pointer('pointermove', 110, 110));
  vi.advanceTimersByTime(100);
  events.abort();
  rest();
  expect(log).toEqual(['ask term']);
  expect(vi.getTimerCount()).toBe(0);
});

it('leaves no timer behind where nothing is to happen', () => {
  trusted(document.body, pointer('pointermove', 500, 500));
  vi.advanceTimersByTime(100);
  expect(vi.getTimerCount()).toBe(0);
});

it('closes after the pointer has left the window', () => {
  rest();
  trusted(document.body, pointer('pointerout', 0, 0));
  vi.advanceTimersByTime(300);
  expect(log.at(-1)).toBe('close');
});

it('closes when the page scrolls the term away under the pointer', () => {
  rest();
  TERM.y = 700;
  card = { element: document.body, line: TERM, rect: { x: 100, y: 726, width: 360, height: 200 } };
  trusted(window, new Event('scroll'));
  vi.advanceTimersByTime(300);
  TERM.y = 100;
  expect(log.at(-1)).toBe('close');
});

it('keeps a card open whose inside is pressed', () => {
  rest();
  trusted(document.body, pointer('pointermove', 150, 200));
  document.body.append(card!.element);
  trusted(card!.element, pointer('pointerdown', 150, 200));
  trusted(card!.element, pointer('pointerup', 150, 200));
  trusted(document.body, pointer('pointermove', 900, 600));
  vi.advanceTimersByTime(3000);
  expect(log).toEqual(['ask term', 'open term by pointer']);
});

it('does not reopen a card that was sent away', () => {
  rest();
  hover.escape();
  trusted(document.body, pointer('pointermove', 112, 111));
  vi.advanceTimersByTime(3000);
  expect(log).toEqual(['ask term', 'open term by pointer', 'close']);
});

it('forgets a card that something else has closed', () => {
  rest();
  card = undefined;
  hover.closed();
  trusted(document.body, pointer('pointermove', 900, 600));
  vi.advanceTimersByTime(3000);
  expect(log).toEqual(['ask term', 'open term by pointer']);
});

const TAPS: [title: string, html: string, init: PointerEventInit, opens: boolean, settings?: HoverSettings][] = [
  ['a tap on a term', '<p id="at"></p>', { pointerType: 'touch' }, true],
  ['a tap on a link', '<a href="#"><b id="at"></b></a>', { pointerType: 'touch' }, false],
  ['a tap on a button', '<button id="at"></button>', { pointerType: 'touch' }, false],
  ['a tap on a label', '<label id="at"></label>', { pointerType: 'touch' }, false],
  ['a tap where the page writes', '<p contenteditable id="at"></p>', { pointerType: 'touch' }, false],
  ['a click, while pointing opens', '<p id="at"></p>', {}, false],
  ['a click, in the mode for clicks', '<p id="at"></p>', {}, true, { open: 'click', delay: 400 }],
  ['a click on a link, in the mode for clicks', '<a href="#" id="at"></a>', {}, false, { open: 'click', delay: 400 }],
];

test.each(TAPS)('%s', (_title, html, init, opens, chosen) => {
  if (chosen) settings = chosen;
  document.body.innerHTML = html;
  trusted(document.querySelector('#at')!, pointer('click', 110, 110, init));
  expect(log.some((line) => line.startsWith('open'))).toBe(opens);
});
