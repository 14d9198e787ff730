import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sample } from '@tests/sample';
import { changeSomething, randomTree } from './changes';
import { annotate, stubBrowser } from './paper';
import { placeOf } from './place-of';

beforeEach(() => {
  stubBrowser();
  document.documentElement.lang = 'en';
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** Numbers to choose by, from a seed: the same for the same seed. */
function chooser(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

async function marksFresh(): Promise<string[]> {
  const fresh = annotate();
  await fresh.settled();
  const places = fresh.annotator.marksInOrder().map((mark) => placeOf(mark));
  fresh.stop();
  return places;
}

it('after any changes, the marks are those of a fresh scan', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 40 }), async (seed, changes) => {
      const choose = chooser(seed);
      document.body.replaceChildren(...Array.from({ length: 4 }, () => randomTree(choose)));
      const page = annotate();
      for (let change = 0; change < changes; change++) {
        changeSomething(document.body, choose);
        if (choose(4) === 0) await new Promise((resolve) => setTimeout(resolve, choose(3)));
      }
      await page.settled();
      const followed = page.annotator.marksInOrder().map((mark) => placeOf(mark));
      page.stop();
      expect(followed).toEqual(await marksFresh());
    }),
    { numRuns: sample(1000) },
  );
}, 120_000);
