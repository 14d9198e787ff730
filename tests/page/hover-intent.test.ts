import { expect, it, test } from 'vitest';
import type { HoverSettings } from '@/page/hover-state';
import { Clock, madeTerm, RESTING } from './hover-clock';

const A = madeTerm('a', 100, 100);
const B = madeTerm('b', 200, 100);
const ON_A = { x: 120, y: 110 };
const ON_B = { x: 220, y: 110 };
const NOWHERE = { x: 800, y: 600 };
const ON_CARD = { x: 150, y: 200 };

type Story = (clock: Clock) => void;

const opened: Story = (clock) => {
  clock.move(ON_A);
  clock.wait(400);
};

const STORIES: [title: string, story: Story, log: string[], settings?: HoverSettings][] = [
  ['asks on entering and opens after 400 ms', opened, ['ask a', 'open a']],
  ['does not open before', (c) => (c.move(ON_A), c.wait(399)), ['ask a']],
  ['waits for rest', (c) => (c.move(ON_A), c.wait(390), c.move({ x: 130, y: 110 }), c.wait(149)), ['ask a']],
  [
    'opens 150 ms after the last movement',
    (c) => (c.move(ON_A), c.wait(390), c.move({ x: 130, y: 110 }), c.wait(150)),
    ['ask a', 'open a'],
  ],
  ['takes a tremor for rest', (c) => (c.move(ON_A), c.wait(300), c.move({ x: 122, y: 111 }), c.wait(100)), ['ask a', 'open a']],
  ['honors a shorter delay', (c) => (c.move(ON_A), c.wait(150)), ['ask a', 'open a'], { open: 'rest', delay: 150 }],
  ['forgets a term that was left', (c) => (c.move(ON_A), c.wait(200), c.move(NOWHERE), c.wait(900)), ['ask a']],
  ['closes 300 ms after leaving', (c) => (opened(c), c.move(NOWHERE), c.wait(300)), ['ask a', 'open a', 'close']],
  ['not before', (c) => (opened(c), c.move(NOWHERE), c.wait(299)), ['ask a', 'open a']],
  [
    'stays when the pointer comes back',
    (c) => (opened(c), c.move(NOWHERE), c.wait(200), c.move(ON_A), c.wait(5000)),
    ['ask a', 'open a'],
  ],
  ['stays while the pointer is on the card', (c) => (opened(c), c.move(ON_CARD), c.wait(60_000)), ['ask a', 'open a']],
  [
    'closes when the pointer leaves the window',
    (c) => (opened(c), c.say({ type: 'gone' }), c.wait(300)),
    ['ask a', 'open a', 'close'],
  ],
  [
    'opens a neighbor at once',
    (c) => (opened(c), c.move({ x: 180, y: 110 }), c.move(ON_B)),
    ['ask a', 'open a', 'ask b', 'open b'],
  ],
  [
    'opens another at once within 300 ms of closing',
    (c) => (opened(c), c.move(NOWHERE), c.wait(500), c.move(ON_B)),
    ['ask a', 'open a', 'close', 'ask b', 'open b'],
  ],
  [
    'and no later',
    (c) => (opened(c), c.move(NOWHERE), c.wait(601), c.move(ON_B), c.wait(399)),
    ['ask a', 'open a', 'close', 'ask b'],
  ],
  [
    'closes on Escape and stays closed while the pointer rests',
    (c) => (opened(c), c.say({ type: 'escape' }), c.wait(5000), c.move({ x: 130, y: 112 }), c.wait(5000)),
    ['ask a', 'open a', 'close'],
  ],
  [
    'opens again once the pointer has left and come back',
    (c) => (opened(c), c.say({ type: 'escape' }), c.move(NOWHERE), c.move(ON_A), c.wait(400)),
    ['ask a', 'open a', 'close', 'ask a', 'open a'],
  ],
  [
    'opens nothing while a button is down',
    (c) => (c.say({ type: 'button', down: true, onCard: false }), c.move(ON_A), c.wait(2000)),
    ['ask a'],
  ],
  [
    'leaves a word alone that is being selected',
    (c) => (
      c.move(ON_A),
      c.say({ type: 'button', down: true, onCard: false }),
      c.say({ type: 'button', down: false, onCard: false }),
      c.wait(2000)
    ),
    ['ask a'],
  ],
  [
    'closes on a press outside',
    (c) => (opened(c), c.say({ type: 'button', down: true, onCard: false })),
    ['ask a', 'open a', 'close'],
  ],
  [
    'waits 250 ms after scrolling',
    (c) => (c.say({ type: 'scroll' }), c.move(ON_A), c.wait(249)),
    ['ask a'],
    { open: 'rest', delay: 150 },
  ],
  [
    'and then opens',
    (c) => (c.say({ type: 'scroll' }), c.move(ON_A), c.wait(250)),
    ['ask a', 'open a'],
    { open: 'rest', delay: 150 },
  ],
  [
    'drops a term that scrolled away under the pointer',
    (c) => (c.move(ON_A), c.say({ type: 'scroll' }), c.wait(2000)),
    ['ask a'],
  ],
  ['waits 500 ms after typing', (c) => (c.say({ type: 'key' }), c.move(ON_A), c.wait(499)), ['ask a']],
  ['does not open where someone began to type', (c) => (c.move(ON_A), c.say({ type: 'key' }), c.wait(5000)), ['ask a']],
  ['opens on Shift only, in that mode', (c) => (opened(c), c.wait(5000)), ['ask a'], { open: 'shift', delay: 400 }],
  [
    'as soon as Shift is held',
    (c) => (opened(c), c.say({ type: 'shift', down: true })),
    ['ask a', 'open a'],
    { open: 'shift', delay: 400 },
  ],
  ['never by resting, in the mode for clicks', (c) => (opened(c), c.wait(5000)), ['ask a'], { open: 'click', delay: 400 }],
  ['but on a click', (c) => (c.move(ON_A), c.say({ type: 'tap', over: A })), ['ask a', 'open a'], { open: 'click', delay: 400 }],
  [
    'a second click on the term closes',
    (c) => (
      c.say({ type: 'tap', over: A }),
      c.say({ type: 'button', down: true, onCard: false }),
      c.say({ type: 'button', down: false, onCard: false }),
      c.say({ type: 'tap', over: A })
    ),
    ['ask a', 'open a', 'close'],
    { open: 'click', delay: 400 },
  ],
  [
    'a second tap closes',
    (c) => (c.say({ type: 'tap', over: A }), c.say({ type: 'tap', over: A })),
    ['ask a', 'open a', 'close'],
  ],
  [
    'a tap elsewhere closes',
    (c) => (c.say({ type: 'tap', over: A }), c.say({ type: 'tap', over: undefined })),
    ['ask a', 'open a', 'close'],
  ],
  [
    'a tap on another term opens that',
    (c) => (c.say({ type: 'tap', over: A }), c.say({ type: 'tap', over: B })),
    ['ask a', 'open a', 'ask b', 'open b'],
  ],
  [
    'holds a card in which something was pressed',
    (c) => (
      opened(c),
      c.move(ON_CARD),
      c.say({ type: 'button', down: true, onCard: true }),
      c.say({ type: 'button', down: false, onCard: true }),
      c.move(NOWHERE),
      c.wait(5000)
    ),
    ['ask a', 'open a'],
  ],
  [
    'until the pointer has been on it again',
    (c) => (
      opened(c),
      c.move(ON_CARD),
      c.say({ type: 'button', down: true, onCard: true }),
      c.say({ type: 'button', down: false, onCard: true }),
      c.move(NOWHERE),
      c.move(ON_CARD),
      c.move(NOWHERE),
      c.wait(300)
    ),
    ['ask a', 'open a', 'close'],
  ],
  [
    'gives up on a pointer that stops inside the corridor',
    (c) => (opened(c), c.move({ x: 180, y: 122 }), c.wait(1299)),
    ['ask a', 'open a'],
  ],
  ['and closes', (c) => (opened(c), c.move({ x: 180, y: 122 }), c.wait(1300)), ['ask a', 'open a', 'close']],
  [
    'passes a neighbor on the way to the card',
    (c) => (opened(c), c.move({ x: 190, y: 112 }), c.move({ x: 210, y: 118 }), c.move({ x: 230, y: 130 })),
    ['ask a', 'open a'],
  ],
  [
    'opens it when the pointer rests on it there',
    (c) => (opened(c), c.move({ x: 190, y: 112 }), c.move({ x: 210, y: 118 }), c.wait(150)),
    ['ask a', 'open a', 'ask b', 'open b'],
  ],
];

test.each(STORIES)('%s', (_title, story, log, settings = RESTING) => {
  const clock = new Clock([A, B], settings);
  story(clock);
  expect(clock.log).toEqual(log);
});

it('asks for no tick when nothing can happen by itself', () => {
  const clock = new Clock([A, B]);
  clock.move(NOWHERE);
  clock.wait(1e9);
  expect(clock.log).toEqual([]);
});
