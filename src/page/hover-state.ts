import type { Zone } from './corridor';

export interface HoverSettings {
  /** What opens a card: the pointer at rest, the same with Shift held, or only a click or tap. */
  open: 'rest' | 'shift' | 'click';
  /** Milliseconds from entering a term to its card. */
  delay: number;
}

/** What happened, at a time in milliseconds that never runs backward. */
export type HoverEvent<T> = { time: number } & (
  | { type: 'pointer'; x: number; y: number; over: T | undefined; zone: Zone; shift: boolean }
  | { type: 'gone' }
  | { type: 'button'; down: boolean; onCard: boolean }
  | { type: 'tap'; over: T | undefined }
  | { type: 'scroll' }
  | { type: 'key' }
  | { type: 'shift'; down: boolean }
  | { type: 'escape' }
  | { type: 'closed' }
  | { type: 'tick' }
);

export type HoverEffect<T> = { do: 'ask' | 'open'; term: T } | { do: 'close' };

export interface HoverState<T> {
  at: 'away' | 'dwelling' | 'open' | 'leaving' | 'dismissed';
  /** The term dwelt on, explained or dismissed. */
  term: T | undefined;
  /** True while the pointer is inside the corridor, off the term and not yet on the card. */
  onWay: boolean;
  /** A term crossed on the way, which opens if the pointer rests on it. */
  crossed: T | undefined;
  /** The term whose card the last press closed. */
  pressed: T | undefined;
  /** When `at` was reached. */
  since: number;
  /** Where the pointer last came to be, further than a tremor from where it was before, and when. */
  x: number;
  y: number;
  moved: number;
  shift: boolean;
  buttons: boolean;
  /** Nothing opens before this time. */
  quiet: number;
  /** When a card last closed of itself; a card sent away says that the reader wants none. */
  warm: number;
  /** True from a press inside the card until the pointer is on it again: what it led to may have moved the card away from the pointer. */
  held: boolean;
  /** When the machine wants a `tick`; `undefined` when only an event can change anything. */
  wake: number | undefined;
}

/** The state of a pointer that has not been seen yet. */
export function atFirst<T>(): HoverState<T> {
  return {
    at: 'away',
    term: undefined,
    crossed: undefined,
    pressed: undefined,
    onWay: false,
    since: 0,
    x: -Infinity,
    y: -Infinity,
    moved: 0,
    shift: false,
    buttons: false,
    quiet: 0,
    warm: -Infinity,
    held: false,
    wake: undefined,
  };
}

export interface HoverStep<T> {
  state: HoverState<T>;
  effects: HoverEffect<T>[];
}
