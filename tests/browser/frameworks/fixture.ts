import { changed, chooserOf, START, type Mount, type State } from './model';

/** Changes of a sequence. */
const CHANGES = 6;

const frame = () => new Promise(requestAnimationFrame);

/**
 * Makes `fixture.start()`, which shows the first state, and `fixture.run(from, to)`, which goes through random sequences of changes with
 * these seeds, two of three changes followed by a frame, and returns what the document held after each.
 */
export function fixture(mount: Mount): void {
  const root = document.querySelector('#root')!;
  // Lit names its places by a number that it draws.
  const look = () => document.documentElement.outerHTML.replaceAll(/lit\$\d+/g, 'lit');
  let state: State = START;
  let show: Awaited<ReturnType<Mount>>;

  const start = async (): Promise<string> => {
    show = await mount(root, state);
    await frame();
    return look();
  };
  const run = async (from: number, to: number): Promise<string[]> => {
    const held: string[] = [];
    for (let seed = from; seed < to; seed++) {
      const choose = chooserOf(seed * 7919);
      for (let change = 0; change < CHANGES; change++) {
        state = changed(state, choose);
        await show(state);
        if (change % 3 > 0) await frame();
      }
      held.push(look());
    }
    return held;
  };
  Object.assign(globalThis, { fixture: { start, run } });
}
