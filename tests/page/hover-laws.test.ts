import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clock, madeTerm, type MadeTerm } from './hover-clock';

/** Lines of text with a term every 130 px, denser than real pages. */
const TERMS: MadeTerm[] = Array.from({ length: 20 }, (_, line) =>
  Array.from({ length: 9 }, (__, place) => madeTerm(`${line}-${place}`, 20 + 130 * place + 13 * (line % 5), 40 + 28 * line)),
).flat();

const float = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const edge = fc.record({ x: float(0, 1250), y: float(0, 620) });

describe('a pointer', () => {
  it('that sweeps over marked text opens at most one card in a hundred sweeps', () => {
    let opened = 0;
    fc.assert(
      fc.property(edge, edge, float(400, 2000), (from, to, speed) => {
        const clock = new Clock(TERMS);
        clock.move(from);
        clock.travel([to], speed);
        opened += clock.log.some((line) => line.startsWith('open')) ? 1 : 0;
      }),
      { numRuns: 500 },
    );
    expect(opened).toBeLessThanOrEqual(5);
  });

  it('that rests on a term for 500 ms opens its card', () => {
    let opened = 0;
    fc.assert(
      fc.property(
        edge,
        fc.constantFrom(...TERMS),
        float(0.05, 0.95),
        float(0.05, 0.95),
        float(400, 2000),
        (from, term, x, y, speed) => {
          const clock = new Clock(TERMS);
          clock.move(from);
          clock.travel([{ x: term.line.x + x * term.line.width, y: term.line.y + y * term.line.height }], speed);
          clock.wait(500);
          opened += clock.open === term ? 1 : 0;
        },
      ),
      { numRuns: 500 },
    );
    expect(opened).toBeGreaterThanOrEqual(495);
  });

  it('on any way from term to card inside the corridor keeps the card open', () => {
    const unit = float(0, 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...TERMS),
        unit,
        unit,
        unit,
        unit,
        fc.array(float(-0.15, 0.15), { maxLength: 6 }),
        float(80, 1500),
        (term, ax, ay, bx, by, bends, speed) => {
          const inside = ({ x, y, width, height }: MadeTerm['line'], u: number, v: number) => ({
            x: x + (0.005 + 0.99 * u) * width,
            y: y + (0.005 + 0.99 * v) * height,
          });
          const clock = new Clock(TERMS);
          const [from, to] = [inside(term.line, ax, ay), inside(term.card, bx, by)];
          clock.move(from);
          clock.wait(500);
          // Each bend is a detour along the way: a point of the corridor, since it lies between a point of the term and one of the card.
          const way = bends.map((bend, place) => {
            const part = (place + 1) / (bends.length + 1);
            const a = inside(term.line, Math.min(1, Math.max(0, ax + bend)), ay);
            const b = inside(term.card, Math.min(1, Math.max(0, bx + bend)), by);
            return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
          });
          clock.travel([...way, to], speed);
          clock.wait(1000);
          expect(clock.log.slice(1)).toEqual([`open ${term.name}`]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never has two cards open, nor one closed that is not open', () => {
    const saying = fc.oneof(
      edge.map((to) => (clock: Clock) => clock.move(to)),
      fc.constantFrom(...TERMS).map(
        ({ line }) =>
          (clock: Clock) =>
            clock.move({ x: line.x + 5, y: line.y + 5 }),
      ),
      fc.integer({ min: 1, max: 700 }).map((ms) => (clock: Clock) => clock.wait(ms)),
      fc.boolean().map((down) => (clock: Clock) => clock.say({ type: 'button', down, onCard: false })),
      fc.constantFrom(...TERMS, undefined).map((over) => (clock: Clock) => clock.say({ type: 'tap', over })),
      fc
        .constantFrom('gone' as const, 'scroll' as const, 'key' as const, 'escape' as const)
        .map((type) => (clock: Clock) => clock.say({ type })),
    );
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 40 }), (sayings) => {
        const clock = new Clock(TERMS);
        for (const say of sayings) say(clock);
        const acts = clock.log.filter((line) => !line.startsWith('ask'));
        acts.forEach((act, place) => act === 'close' && expect(acts[place - 1]).toMatch(/^open/));
        expect(clock.open !== undefined).toBe(['open', 'leaving'].includes(clock.station));
      }),
      { numRuns: 500 },
    );
  });
});
