import { Way, zoneOf } from './corridor';
import { isOpen, step } from './hover-intent';
import { atFirst, type HoverEvent, type HoverSettings, type HoverState } from './hover-state';
import { WARM } from './hover-timing';
import { isInside } from './keys';
import type { Point, Rect } from './rect';

/** Px per millisecond above which a pointer is passing by, so that nobody asks what is under it until it slows down. */
const FAST = 0.5;

/** Milliseconds after a fast movement until it counts as the last: two frames at 60 Hz. */
const SLOWED = 32;

/** What a pointer may open with a tap only in ways of its own: a tap on a link follows it. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, option, [contenteditable], [role="button"], [onclick]';

/** The card that is open, as far as a pointer is concerned. */
export interface HoveredCard {
  element: Element;
  rect: Rect;
  line: Rect;
}

export interface HoverWorld<T> {
  window: Window;
  settings: () => HoverSettings;
  /** The term at a point in client coordinates. */
  hitTest: (x: number, y: number) => T | undefined;
  card: () => HoveredCard | undefined;
  /** Called on entering a term, so that its entry is there when the card is due. */
  ask: (term: T) => void;
  open: (term: T, by: 'pointer' | 'touch', at: Point) => void;
  close: () => void;
}

/** Hears a pointer over a page until the signal, and has cards opened and closed as `step` decides. */
export class Hover<T> {
  readonly #world: HoverWorld<T>;
  #state: HoverState<T> = atFirst();
  #at: Point & { time: number } = { x: 0, y: 0, time: 0 };
  readonly #way = new Way(this.#at);
  #by: 'pointer' | 'touch' = 'pointer';
  #tick: ReturnType<typeof setTimeout> | undefined;
  #slowed: ReturnType<typeof setTimeout> | undefined;

  constructor(world: HoverWorld<T>, signal: AbortSignal) {
    this.#world = world;
    const hear = <E extends Event>(type: string, react: (event: E) => void, capture = true) => {
      const trusted = (event: Event) => event.isTrusted && react(event as E);
      world.window.addEventListener(type, trusted, { capture, passive: true, signal });
    };
    hear<PointerEvent>('pointermove', (event) => this.#move(event));
    hear<PointerEvent>('pointerout', (event) => this.#out(event));
    hear<PointerEvent>('pointerdown', (event) => this.#press(event, true));
    hear<PointerEvent>('pointerup', (event) => this.#press(event, false));
    hear<PointerEvent>('pointercancel', (event) => this.#press(event, false));
    hear<PointerEvent>('click', (event) => this.#click(event), false);
    hear('scroll', () => this.#scroll());
    hear<KeyboardEvent>('keydown', (event) => this.#key(event, true));
    hear<KeyboardEvent>('keyup', (event) => this.#key(event, false));
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Says that the card was closed by something else than the pointer. */
  closed(): void {
    this.#tell({ type: 'closed', time: performance.now() });
  }

  /** Says that the reader sent the card away. */
  escape(): void {
    this.#tell({ type: 'escape', time: performance.now() });
  }

  #move({ clientX: x, clientY: y, shiftKey, pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    const time = performance.now();
    const before = this.#at;
    this.#at = { x, y, time };
    clearTimeout(this.#slowed);
    const fast = Math.hypot(x - before.x, y - before.y) > FAST * (time - before.time);
    const idle = this.#state.at === 'away' && time - this.#state.warm > WARM;
    if (fast && idle) this.#slowed = setTimeout(() => this.#look(shiftKey), SLOWED);
    else this.#look(shiftKey);
  }

  /** Asks what is under the pointer, and tells as of the moment it came there. */
  #look(shift: boolean): void {
    const { x, y, time } = this.#at;
    const card = this.#world.card();
    const from = this.#way.to(this.#at);
    const zone = card ? zoneOf(from, this.#at, card.line, card.rect) : 'outside';
    const over = zone === 'card' ? undefined : this.#world.hitTest(x, y);
    this.#by = 'pointer';
    this.#tell({ type: 'pointer', time, x, y, over, zone, shift });
  }

  #out({ relatedTarget, pointerType }: PointerEvent): void {
    if (relatedTarget || pointerType === 'touch') return;
    clearTimeout(this.#slowed);
    this.#tell({ type: 'gone', time: performance.now() });
  }

  /** Fingers press all the time, to scroll; what they mean shows only when a click comes of it. */
  #press(event: PointerEvent, down: boolean): void {
    if (event.pointerType === 'touch') return;
    const onCard = isInside(event, this.#world.card());
    this.#tell({ type: 'button', time: performance.now(), down: down || event.buttons > 0, onCard });
  }

  #click(event: PointerEvent): void {
    const touch = event.pointerType === 'touch';
    if (!touch && this.#world.settings().open !== 'click') return;
    const onControl =
      event.defaultPrevented || event.composedPath().some((node) => node instanceof Element && node.matches(CONTROLS));
    this.#at = { x: event.clientX, y: event.clientY, time: performance.now() };
    this.#by = touch ? 'touch' : 'pointer';
    this.#tell({ type: 'tap', time: this.#at.time, over: onControl ? undefined : this.#world.hitTest(this.#at.x, this.#at.y) });
  }

  /** Scrolling moves terms under a pointer at rest: it neither opens a card nor keeps one open. */
  #scroll(): void {
    this.#tell({ type: 'scroll', time: performance.now() });
    if (!isOpen(this.#state) || this.#by === 'touch') return;
    this.#at = { ...this.#at, time: performance.now() };
    this.#look(this.#state.shift);
  }

  #key(event: KeyboardEvent, down: boolean): void {
    const time = performance.now();
    if (event.key === 'Shift') this.#tell({ type: 'shift', time, down });
    else if (down && event.key !== 'Escape' && !isInside(event, this.#world.card())) this.#tell({ type: 'key', time });
  }

  #tell(event: HoverEvent<T>): void {
    const { state, effects } = step(this.#state, event, this.#world.settings());
    this.#state = state;
    for (const effect of effects) {
      if (effect.do === 'ask') this.#world.ask(effect.term);
      else if (effect.do === 'open') this.#world.open(effect.term, this.#by, this.#at);
      else this.#world.close();
    }
    clearTimeout(this.#tick);
    if (state.wake === undefined) return;
    this.#tick = setTimeout(() => this.#tell({ type: 'tick', time: performance.now() }), state.wake - performance.now());
  }

  #stop(): void {
    clearTimeout(this.#tick);
    clearTimeout(this.#slowed);
  }
}
