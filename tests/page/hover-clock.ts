import type { Point } from '@/page/rect';
import { Way, zoneOf } from '@/page/corridor';
import { step } from '@/page/hover-intent';
import { atFirst, type HoverEffect, type HoverEvent, type HoverSettings, type HoverState } from '@/page/hover-state';
import { contains, type Rect } from '@/page/rect';

export const RESTING: HoverSettings = { open: 'rest', delay: 400 };

/** A term of the made-up page: where it stands, and where its card goes. */
export interface MadeTerm {
  name: string;
  line: Rect;
  card: Rect;
}

type Saying = HoverEvent<MadeTerm> extends infer E ? (E extends { time: number } ? Omit<E, 'time'> : never) : never;

/** A page of terms with a pointer and a clock of its own, on which only the machine decides what opens. */
export class Clock {
  time = 10_000;
  at: Point = { x: -1, y: -1 };
  open: MadeTerm | undefined;
  readonly log: string[] = [];
  readonly #way = new Way(this.at);
  #state: HoverState<MadeTerm> = atFirst();

  readonly terms: readonly MadeTerm[];
  readonly settings: HoverSettings;

  constructor(terms: readonly MadeTerm[], settings: HoverSettings = RESTING) {
    this.terms = terms;
    this.settings = settings;
  }

  get station(): string {
    return this.#state.at;
  }

  say(saying: Saying): void {
    this.#tell({ ...saying, time: this.time } as HoverEvent<MadeTerm>);
  }

  /** Lets time pass, with the ticks that the machine asked for. */
  wait(ms: number): void {
    const end = this.time + ms;
    while (this.#state.wake !== undefined && this.#state.wake <= end) {
      this.time = Math.max(this.time, this.#state.wake);
      this.#tell({ type: 'tick', time: this.time });
    }
    this.time = end;
  }

  move(to: Point, shift = false): void {
    const from = this.#way.to(to);
    this.at = to;
    const zone = this.open ? zoneOf(from, to, this.open.line, this.open.card) : 'outside';
    const over = zone === 'card' ? undefined : this.terms.find(({ line }) => contains(line, to));
    this.say({ type: 'pointer', ...to, over, zone, shift });
  }

  /** Moves along straight lines at a speed in px/s, with an event every 8 ms. */
  travel(points: readonly Point[], speed: number): void {
    for (const to of points) {
      const from = this.at;
      const steps = Math.max(1, Math.ceil((Math.hypot(to.x - from.x, to.y - from.y) / speed) * 125));
      for (let k = 1; k <= steps; k += 1) {
        this.wait(8);
        this.move({ x: from.x + ((to.x - from.x) * k) / steps, y: from.y + ((to.y - from.y) * k) / steps });
      }
    }
  }

  #tell(event: HoverEvent<MadeTerm>): void {
    const { state, effects } = step(this.#state, event, this.settings);
    this.#state = state;
    for (const effect of effects) this.#do(effect);
  }

  #do(effect: HoverEffect<MadeTerm>): void {
    this.log.push(effect.do === 'close' ? 'close' : `${effect.do} ${effect.term.name}`);
    if (effect.do === 'close') this.open = undefined;
    if (effect.do === 'open') this.open = effect.term;
  }
}

/** A term of usual size with its card below, as placing puts it. */
export const madeTerm = (name: string, x: number, y: number, width = 70): MadeTerm => ({
  name,
  line: { x, y, width, height: 20 },
  card: { x, y: y + 26, width: 360, height: 260 },
});
