import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Entry } from '@/glossary/entry';
import { Cards, type CardsWorld } from '@/page/cards';
import { guardKeys } from '@/page/key-guard';
import { ARTHRITIS, SARCOPENIA, STROKE } from '@tests/gallery/entries';
import { english as t } from '@tests/ui/english';
import { trusted } from './trusted';

/** A mark of the made-up page: its entry's number, and where it stands. */
interface MadeMark {
  entry: number;
  text: string;
  y: number;
}

const MARKS: MadeMark[] = [
  { entry: 0, text: 'RA', y: -300 },
  { entry: 1, text: 'sarcopenia', y: 100 },
  { entry: 2, text: 'stroke', y: 200 },
];

const ENTRIES = [ARTHRITIS, SARCOPENIA, STROKE];

let events: AbortController;
let current: string[];
let said: string[];
let roots: ShadowRoot[];
let answers: Map<number, (entry: Entry | undefined) => void>;

beforeEach(() => {
  events = new AbortController();
  current = [];
  said = [];
  roots = [];
  answers = new Map();
  document.body.innerHTML = '<p id="near">text</p><input id="field">';
  HTMLElement.prototype.showPopover = () => {};
  Object.assign(document, { ariaNotify: (text: string) => said.push(text) });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});

afterEach(() => {
  events.abort();
  vi.restoreAllMocks();
});

const make = (over: Partial<CardsWorld<MadeMark>> = {}) =>
  new Cards<MadeMark>(
    {
      window,
      t,
      settings: () => ({ open: 'rest', delay: 400 }),
      lookUp: (entry) => Promise.resolve(ENTRIES[entry]),
      find: (id) => Promise.resolve(ENTRIES.find((entry) => entry.id === id)),
      onPage: () => new Set(),
      isKnown: () => false,
      words: () => [],
      sheet: () => '',
      explainLink: () => Promise.resolve(undefined),
      deeds: {},
      marks: {
        hitTest: (_x, y) => MARKS.find((mark) => y >= mark.y && y < mark.y + 20),
        marksInOrder: () => MARKS,
        rectsOf: ({ y }) => [{ x: 100, y, width: 80, height: 20 }],
        matchOf: ({ entry }) => ({ start: 0, end: 1, entry, level: 3, kind: 'name', reason: { why: 'unmistakable' } }),
        textOf: ({ text }) => text,
        elementOf: () => document.querySelector('#near')!,
        reveal: () => {},
        setCurrent: (mark) => current.push(mark?.text ?? 'none'),
      },
      ...over,
    },
    events.signal,
  );

const hosts = () => document.querySelectorAll('healthgloss-card').length;
const shown = () => roots.at(-1)?.querySelector('h2')?.textContent;
const tap = (y: number) =>
  trusted(document.body, new PointerEvent('click', { clientX: 110, clientY: y, pointerType: 'touch', bubbles: true }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const pressKey = (key: string) =>
  trusted(document.activeElement ?? document.body, new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

// As the script does that stands before the page's first.
guardKeys(window);

it('opens a card and leaves the page exactly as it was when it closes', async () => {
  make();
  const before = document.documentElement.outerHTML;
  tap(110);
  await settled();
  expect([hosts(), shown()]).toEqual([1, 'sarcopenia']);
  expect(document.querySelector('healthgloss-card')?.shadowRoot).toBeNull();
  pressKey('Escape');
  expect(document.documentElement.outerHTML).toBe(before);
  expect(current).toEqual(['sarcopenia', 'none']);
});

it('has one card open at a time', async () => {
  make();
  tap(110);
  await settled();
  tap(210);
  await settled();
  expect([hosts(), shown()]).toEqual([1, 'stroke']);
  tap(500);
  expect(hosts()).toBe(0);
});

it('ignores an answer to an older wish', async () => {
  make({ lookUp: (entry) => new Promise((resolve) => answers.set(entry, resolve)) });
  tap(110);
  tap(210);
  answers.get(2)?.(STROKE);
  await settled();
  answers.get(1)?.(SARCOPENIA);
  await settled();
  expect([hosts(), shown()]).toEqual([1, 'stroke']);
});

it('opens nothing when nobody answers', async () => {
  make({ lookUp: () => Promise.reject(new Error('gone')) });
  tap(110);
  await settled();
  expect(hosts()).toBe(0);
});

it('opens nothing for an answer that comes after the signal', async () => {
  make({ lookUp: (entry) => new Promise((resolve) => answers.set(entry, resolve)) });
  tap(110);
  events.abort();
  answers.get(1)?.(SARCOPENIA);
  await settled();
  expect(hosts()).toBe(0);
});

it('leads from term to term by keyboard, from what is in view and around the ends', async () => {
  const cards = make();
  for (const way of [1, 1, 1, -1] as const) await cards.visit(way);
  expect(said).toEqual(['sarcopenia, 2 of 3', 'stroke, 3 of 3', 'RA, 1 of 3', 'stroke, 3 of 3']);
  expect(shown()).toBe('stroke');
});

it('says so when there is no term to lead to', async () => {
  const marks = { marksInOrder: () => [] } as unknown as CardsWorld<MadeMark>['marks'];
  await make({ marks }).visit(1);
  expect(said).toEqual(['No words are marked on this page.']);
});

it('gives the focus back to where it was, however many terms were visited', async () => {
  const cards = make();
  document.querySelector<HTMLElement>('#field')?.focus();
  await cards.visit(1);
  await settled();
  await cards.visit(1);
  await settled();
  expect(document.activeElement?.localName).toBe('healthgloss-card');
  pressKey('Escape');
  expect(document.activeElement?.id).toBe('field');
});

it('leaves the focus alone when a pointer opens and closes', async () => {
  make();
  document.querySelector<HTMLElement>('#field')?.focus();
  tap(110);
  await settled();
  expect(document.activeElement?.id).toBe('field');
  expect(document.querySelector('healthgloss-card')?.getAttribute('tabindex')).toBe('-1');
});

it('has the top page show the card where its own window is too small', async () => {
  const lend = vi.fn();
  vi.stubGlobal('visualViewport', { offsetLeft: 0, offsetTop: 0, width: 300, height: 90, addEventListener: () => {} });
  make({ lend });
  tap(110);
  await settled();
  expect([hosts(), lend.mock.calls, current]).toEqual([0, [[1]], ['sarcopenia']]);
  tap(500);
  expect([lend.mock.calls, current]).toEqual([
    [[1], [null]],
    ['sarcopenia', 'none'],
  ]);
  vi.unstubAllGlobals();
});

it('shows the card of a frame’s term, and takes it away when the frame is done with it', async () => {
  const cards = make();
  await cards.borrow(2);
  expect([hosts(), shown()]).toEqual([1, 'stroke']);
  vi.useFakeTimers();
  cards.giveBack();
  vi.advanceTimersByTime(2000);
  vi.useRealTimers();
  expect(hosts()).toBe(0);
});

it('draws the card and finds its fonts out of the page’s sight while the dwell runs', async () => {
  const pen = { font: '', measured: [] as string[], measureText: () => pen.measured.push(pen.font) };
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => pen;
    },
  );
  make({ sheet: () => '.surface{--font-text: Arial, serif;color:red}', settings: () => ({ open: 'rest', delay: 150 }) });
  const before = document.documentElement.outerHTML;
  const rest = async (y: number, ms: number) => {
    trusted(document.body, new PointerEvent('pointermove', { clientX: 110, clientY: y, pointerType: 'mouse', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, ms));
  };
  await rest(110, 60);
  expect(document.documentElement.outerHTML).toBe(before);
  expect([roots.length, shown()]).toEqual([1, 'sarcopenia']);
  expect(pen.measured).toContain('400 15px  Arial, serif');
  await rest(110, 200);
  expect([hosts(), roots.length, shown()]).toEqual([1, 1, 'sarcopenia']);
  const { length } = pen.measured;
  await rest(500, 400);
  await rest(210, 60);
  expect([roots.length, shown(), pen.measured.length]).toEqual([2, 'stroke', length]);
  vi.unstubAllGlobals();
});
