import type { HoverEffect, HoverEvent, HoverSettings, HoverState, HoverStep } from './hover-state';
import { AFTER_KEY, AFTER_SCROLL, LEAVE, LINGER, REST, TREMOR, WARM } from './hover-timing';

/**
 * Tells a reader who wants a word explained from one whose pointer passes by. Pure: events with their times in, effects out.
 * `T` is a term, compared by identity.
 *
 *                 onto a term (ask)             rested and dwelt long enough, nothing quiet (open)
 *     ┌──────┐ ───────────────────► ┌──────────┐ ─────────────────────────────────► ┌──────┐ ◄─────────────────┐
 *     │ away │                      │ dwelling │                                    │ open │                   │ back on term or card,
 *     └──────┘ ◄─────────────────── └──────────┘                                    └──────┘                   │ or in the corridor
 *      ▲    ▲       off the term                                                     │    │ off both      ┌─────────┐
 *      │    │                                                                        │    └─────────────► │ leaving │
 *      │    └──────────────────────────── 300 ms later (close) ──────────────────────┼─────────────────── └─────────┘
 *      │  off the term          ┌───────────┐      Escape or a press outside (close) │                         │
 *      └─────────────────────── │ dismissed │ ◄──────────────────────────────────────┴─────────────────────────┘
 *                               └───────────┘  so that a card sent away stays away while the pointer rests on its term
 *
 * From open and leaving, and for 300 ms after a card closed, another term opens at once; not inside the corridor, where a pointer on its
 * way to the card may cross other terms, unless it rests there.
 *
 * The step from one state to the next, and what is to be done now, in this order.
 */
export function step<T>(before: HoverState<T>, event: HoverEvent<T>, settings: HoverSettings): HoverStep<T> {
  const { state, effects } = react(before, event, settings);
  const settled = settle(state, event.time, settings);
  return { state: settled.state, effects: [...effects, ...settled.effects] };
}

function react<T>(state: HoverState<T>, event: HoverEvent<T>, settings: HoverSettings): HoverStep<T> {
  const { time } = event;
  switch (event.type) {
    case 'pointer':
      return isOpen(state) ? placeOpen(moved(state, event), event, settings) : placeShut(moved(state, event), event);
    case 'gone':
      return isOpen(state) ? only(leave(state, time)) : only(to(state, 'away', undefined, time));
    case 'button':
      return press({ ...state, buttons: event.down }, event);
    case 'tap':
      return tap(state, event.over, time);
    case 'scroll':
      return only({ ...(state.at === 'dwelling' ? to(state, 'away', undefined, time) : state), quiet: time + AFTER_SCROLL });
    case 'key':
      return only({ ...(state.at === 'dwelling' ? to(state, 'dismissed', state.term, time) : state), quiet: time + AFTER_KEY });
    case 'shift':
      return only({ ...state, shift: event.down });
    case 'escape':
      return dismiss(state, time);
    case 'closed':
      return only(isOpen(state) ? to(state, 'dismissed', state.term, time) : state);
    case 'tick':
      return only(state);
  }
}

type Pointer<T> = Extract<HoverEvent<T>, { type: 'pointer' }>;

function moved<T>(state: HoverState<T>, { x, y, shift, time }: Pointer<T>): HoverState<T> {
  const far = Math.hypot(x - state.x, y - state.y) > TREMOR;
  return { ...state, shift, ...(far && { x, y, moved: time }) };
}

/** A pointer while no card is open: it comes onto terms and leaves them. */
function placeShut<T>(state: HoverState<T>, { over, time }: Pointer<T>): HoverStep<T> {
  if (over === state.term) return only(state);
  if (over === undefined) return only(to(state, 'away', undefined, time));
  return { state: to(state, 'dwelling', over, time), effects: [{ do: 'ask', term: over }] };
}

/** A pointer while a card is open: at home on term and card, on its way between them, onto a neighbor, or gone. */
function placeOpen<T>(state: HoverState<T>, { over, zone, time }: Pointer<T>, settings: HoverSettings): HoverStep<T> {
  const stay = { ...to(state, 'open', state.term, time), onWay: false, crossed: undefined };
  if (zone === 'card' || over === state.term) return only({ ...stay, held: false });
  const onWay = { ...stay, onWay: true, crossed: over };
  if (zone === 'heading' || (zone === 'between' && over === undefined)) return only(onWay);
  if (over !== undefined && mayOpen(state, time, settings)) return open(state, over, time);
  return only(zone === 'between' ? onWay : leave(state, time));
}

function press<T>(state: HoverState<T>, { down, onCard, time }: Extract<HoverEvent<T>, { type: 'button' }>): HoverStep<T> {
  if (!down) return only(state);
  if (onCard) return only({ ...to(state, 'open', state.term, time), onWay: false, held: true });
  return dismiss(state, time);
}

/** A tap opens at once; beside terms, or on the one whose card is open or was closed by this very press, it closes. */
function tap<T>(state: HoverState<T>, over: T | undefined, time: number): HoverStep<T> {
  if (over === undefined || (isOpen(state) && over === state.term)) return dismiss(state, time);
  return over === state.pressed ? only(state) : open(state, over, time);
}

function dismiss<T>(state: HoverState<T>, time: number): HoverStep<T> {
  const closes = isOpen(state);
  const shut = state.at === 'away' ? state : to(state, 'dismissed', state.term, time);
  return { state: { ...shut, pressed: closes ? state.term : undefined }, effects: closes ? [{ do: 'close' }] : [] };
}

function open<T>(state: HoverState<T>, term: T, time: number): HoverStep<T> {
  const asked: HoverEffect<T>[] = state.term === term && state.at === 'dwelling' ? [] : [{ do: 'ask', term }];
  return { state: { ...to(state, 'open', term, time), held: false }, effects: [...asked, { do: 'open', term }] };
}

/** A held card waits for the pointer to come back to it. */
const leave = <T>(state: HoverState<T>, time: number): HoverState<T> =>
  state.held ? state : to(state, 'leaving', state.term, time);

/** What the mere passing of time brings about, and when it will bring about the next thing. */
function settle<T>(state: HoverState<T>, time: number, settings: HoverSettings): HoverStep<T> {
  const due = nextDue(state, settings);
  if (due === undefined || time < due.at) return only({ ...state, wake: due?.at });
  const next = due.bring(time);
  return { state: { ...next.state, wake: nextDue(next.state, settings)?.at }, effects: next.effects };
}

interface Due<T> {
  at: number;
  bring: (time: number) => HoverStep<T>;
}

function nextDue<T>(state: HoverState<T>, settings: HoverSettings): Due<T> | undefined {
  const { at, term, crossed } = state;
  if (at === 'leaving') return { at: state.since + LEAVE, bring: (time) => close(state, time) };
  if (at === 'dwelling' && term !== undefined && canOpen(state, settings)) {
    return { at: Math.max(dwelt(state, settings), state.quiet), bring: (time) => open(state, term, time) };
  }
  if (at !== 'open' || !state.onWay) return undefined;
  if (crossed !== undefined && canOpen(state, settings)) {
    return { at: Math.max(state.moved + REST, state.quiet), bring: (time) => open(state, crossed, time) };
  }
  return !state.held ? { at: state.moved + LINGER, bring: (time) => only(leave(state, time)) } : undefined;
}

/** When the pointer has dwelt long enough; at once while the reader is looking words up. */
const dwelt = <T>(state: HoverState<T>, { delay }: HoverSettings): number =>
  state.since - state.warm < WARM ? state.since : Math.max(state.since + delay, state.moved + REST);

const close = <T>(state: HoverState<T>, time: number): HoverStep<T> => ({
  state: { ...to(state, 'away', undefined, time), warm: time },
  effects: [{ do: 'close' }],
});

const mayOpen = <T>(state: HoverState<T>, time: number, settings: HoverSettings): boolean =>
  canOpen(state, settings) && time >= state.quiet;

const canOpen = <T>({ buttons, shift }: HoverState<T>, settings: HoverSettings): boolean =>
  !buttons && (settings.open === 'rest' || (settings.open === 'shift' && shift));

/** True while a card is open for the pointer's sake. */
export const isOpen = <T>({ at }: HoverState<T>): boolean => at === 'open' || at === 'leaving';

/** The state at its next station; staying at a station keeps the time it was reached. */
function to<T>(state: HoverState<T>, at: HoverState<T>['at'], term: T | undefined, since: number): HoverState<T> {
  return state.at === at && state.term === term ? state : { ...state, at, term, since, onWay: false, crossed: undefined };
}

const only = <T>(state: HoverState<T>): HoverStep<T> => ({ state, effects: [] });
