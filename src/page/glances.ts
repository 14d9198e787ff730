import { afterFrame } from './after-frame';
import { fits } from './dom';

/** Milliseconds between two looks at the whole page, at least: after something the reader did, and while a page changes itself. */
const AFTER_EVENT = 100;
const AFTER_CHANGE = 500;

/** A look may take one part in this many of the time. */
const SHARE = 20;

/** Events after which other text may be in view. Captured, since those of elements don't bubble; `load` never reaches the window. */
const MOVING = ['scroll', 'load'];
const MOVING_WINDOW = ['resize'];

/** Events after which text may be seen that could not be, or the other way: something opens, unfolds, fades in. */
const SHOWING = ['click', 'keyup', 'change', 'toggle', 'transitionend', 'animationend', 'fullscreenchange'];
const SHOWING_WINDOW = ['hashchange', 'popstate'];

/** What is done when the page may look otherwise, after the frame in which it does. */
export interface Glances {
  /** Other text may be in view. */
  onMove: () => void;
  /** Other text may be rendered. */
  onShow: () => void;
  /** The reader is about to write in here. */
  onFocus: (element: Element) => void;
  /** The page goes to the printer, and comes back. */
  onPrint: (begins: boolean) => void;
  /** Milliseconds that the last look at the whole page took. */
  cost: () => number;
}

/** Listens for what readers and pages do that shows, hides or moves text. */
export interface GlanceWatch {
  /** Listens in a shadow root, which keeps its scrolling to itself. */
  listenIn(root: ShadowRoot): void;
  /** Has the page looked at soon, as if something had been shown. */
  glance(): void;
  /** The same after a change of the page's own, of which there may be many. */
  glanceLater(): void;
  stop(): void;
}

/** Starts listening. */
export function watchGlances({ onMove, onShow, onFocus, onPrint, cost }: Glances): GlanceWatch {
  const move = createLook(onMove, () => 0);
  const show = createLook(onShow, () => Math.max(AFTER_EVENT, cost() * SHARE));
  const change = createLook(onShow, () => Math.max(AFTER_CHANGE, cost() * SHARE));
  const events = new AbortController();
  const options = { capture: true, passive: true, signal: events.signal } as const;
  const focus = ({ target }: Event) => {
    if (target instanceof Element) onFocus(target);
  };
  const showing = (event: Event) => {
    if (!isTyping(event)) show.ask();
  };
  const print = ({ type }: Event) => onPrint(type === 'beforeprint');
  const listenOn = (target: EventTarget, types: readonly string[], listener: (event: Event) => void) => {
    for (const type of types) target.addEventListener(type, listener, options);
  };
  listenOn(document, MOVING, move.ask);
  listenOn(window, MOVING_WINDOW, move.ask);
  listenOn(document, SHOWING, showing);
  listenOn(window, SHOWING_WINDOW, show.ask);
  listenOn(document, ['focusin'], focus);
  listenOn(window, ['beforeprint', 'afterprint'], print);
  return {
    listenIn(root) {
      listenOn(root, MOVING, move.ask);
      listenOn(root, SHOWING, showing);
    },
    glance: show.ask,
    glanceLater: change.ask,
    stop() {
      events.abort();
      for (const look of [move, show, change]) look.stop();
    },
  };
}

/** True for a letter typed into a field: what it makes the page show, the page puts there, and that is seen. */
function isTyping(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || event.key.length !== 1 || !(event.target instanceof Element)) return false;
  return fits(event.target, 'input,textarea,[contenteditable]');
}

/** Looks once after the next frame, however often it is asked to, and not before the pause after the last look is over. */
function createLook(look: () => void, pause: () => number): { ask: () => void; stop: () => void } {
  let cancel: (() => void) | undefined;
  let last = -Infinity;
  const run = () => {
    cancel = undefined;
    last = performance.now();
    look();
  };
  const ask = () => {
    if (cancel) return;
    const wait = last + pause() - performance.now();
    if (wait <= 0) {
      cancel = afterFrame(run);
      return;
    }
    const timer = setTimeout(() => (cancel = afterFrame(run)), wait);
    cancel = () => clearTimeout(timer);
  };
  return { ask, stop: () => cancel?.() };
}
