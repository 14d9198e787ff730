import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeKnown, readKnown } from '@/extension/known';
import { changeSettings, readSettings } from '@/extension/settings';
import type { Settings } from '@/extension/settings';
import { createShelf } from '@/extension/shelf';
import type { Area, Shelf } from '@/extension/shelf';
import { chooseSites, readSites } from '@/extension/sites';
import type { SiteChoice } from '@/extension/sites';
import { sample } from '@tests/sample';
import { memoryArea, turns } from './memory-area';

/**
 * What can happen to one call of the storage: it works, it works late, the browser refuses it (no room, broken disk),
 * or the context is ended just before or just after it took effect.
 */
const FAULTS = ['works', 'late', 'refused', 'ended before', 'ended after'] as const;
type Fault = (typeof FAULTS)[number];

const SITES = ['a.example', 'b.example', '__proto__'];
const WORDS = ['gout', 'stroke', 'constructor'];
const GIBBERISH = [null, 7, 'gibberish', [], { version: 1, mode: 7 }, { mode: 'asked' }, { version: 'x' }];
/** What a newer version of the product may have left, which this one must hand on. */
const NEWER = { version: 9, hue: 3 };

type Change =
  | { on: 'settings'; patch: Partial<Settings> }
  | { on: 'sites'; choices: [string, SiteChoice | undefined][] }
  | { on: 'known'; id: string; known: boolean };

type Step = { together: { change: Change; faults: Fault[] }[] } | { spoil: 'settings' | 'known'; raw: unknown };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    on: fc.constant('settings' as const),
    patch: fc.record(
      {
        mode: fc.constantFrom<Settings['mode']>('everywhere', 'listed', 'asked'),
        density: fc.constantFrom<Settings['density']>('every', 'section', 'page'),
        delay: fc.integer({ min: 150, max: 1000 }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    on: fc.constant('sites' as const),
    choices: fc.array(fc.tuple(fc.constantFrom(...SITES), fc.constantFrom<SiteChoice | undefined>('on', 'off', undefined)), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ on: fc.constant('known' as const), id: fc.constantFrom(...WORDS), known: fc.boolean() }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      together: fc.array(fc.record({ change, faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 4 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ spoil: fc.constantFrom('settings' as const, 'known' as const), raw: fc.constantFrom(...GIBBERISH) }),
  },
);

/** The area as one context sees it whose calls meet these faults, in order. */
function faulty(area: Area, faults: readonly Fault[]): Area {
  const left = [...faults];
  const meet = async <T>(call: () => Promise<T>): Promise<T> => {
    const fault = left.shift() ?? 'works';
    if (fault === 'refused' || fault === 'ended before') throw new Error(fault);
    if (fault === 'late') for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    const result = await call();
    if (fault === 'ended after') throw new Error(fault);
    return result;
  };
  return {
    ...area,
    get: (keys) => meet(() => area.get(keys)),
    set: (items) => meet(() => area.set(items)),
    remove: (keys) => meet(() => area.remove(keys)),
  };
}

const carryOut = async (shelf: Shelf, { on, ...rest }: Change) => {
  if (on === 'settings' && 'patch' in rest) await changeSettings(shelf, rest.patch);
  if (on === 'sites' && 'choices' in rest) await chooseSites(shelf, rest.choices);
  if (on === 'known' && 'id' in rest) await changeKnown(shelf, [rest.id], rest.known);
};

/** The single values that a change writes, by name. */
function cellsOf(one: Change): [string, unknown][] {
  if (one.on === 'settings') return Object.entries(one.patch).map(([field, value]) => [`settings ${field}`, value]);
  if (one.on === 'known') return [[`known ${one.id}`, one.known]];
  return one.choices.map(([site, choice]) => [`site ${site}`, choice]);
}

/** All single values as they can be read now. */
async function cellsNow(shelf: Shelf): Promise<Map<string, unknown>> {
  const [settings, sites, known] = await Promise.all([readSettings(shelf), readSites(shelf), readKnown(shelf)]);
  return new Map<string, unknown>([
    ...Object.entries(settings).map(([field, value]) => [`settings ${field}`, value] as const),
    ...SITES.map((site) => [`site ${site}`, sites.get(site)] as const),
    ...WORDS.map((id) => [`known ${id}`, known.includes(id)] as const),
  ]);
}

/** What each value may be after changes made at the same time: as the last that was confirmed left it, or one that wasn't confirmed since. */
function allowed(before: Map<string, unknown>, done: readonly { change: Change; confirmed: boolean }[]): Map<string, unknown[]> {
  const values = new Map([...before].map(([cell, value]) => [cell, [value]]));
  for (const { change: one, confirmed } of done)
    for (const [cell, value] of new Map(cellsOf(one)))
      values.set(cell, confirmed ? [value] : [...(values.get(cell) ?? []), value]);
  return values;
}

it('nothing confirmed is ever lost, whatever happens to the storage', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), fc.boolean(), async (steps, newer) => {
      const area = memoryArea(newer ? { settings: { ...NEWER } } : {});
      const lock = turns();
      const shelf = createShelf(area, lock);
      for (const one of steps) {
        if ('spoil' in one) {
          area.items[one.spoil] = one.raw;
          continue;
        }
        const before = await cellsNow(shelf);
        const asides = { ...area.items };
        const done = await Promise.all(
          one.together.map(async ({ change: next, faults }) => {
            const context = createShelf(faulty(area, faults), lock);
            const confirmed = await carryOut(context, next).then(
              () => true,
              () => false,
            );
            return { change: next, confirmed };
          }),
        );
        const values = allowed(before, done);
        for (const [cell, value] of await cellsNow(shelf)) expect(values.get(cell), cell).toContainEqual(value);
        keepsSpoiled(asides, area.items, done);
      }
      const raw = area.items['settings'];
      if (newer && !steps.some((one) => 'spoil' in one && one.spoil === 'settings')) expect(raw).toMatchObject(NEWER);
    }),
    { numRuns: sample(10_000), seed: 20_261_123 },
  );
});

/** A value that can't be read is kept aside by the first confirmed change of its key, and stays there. */
function keepsSpoiled(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  done: readonly { change: Change; confirmed: boolean }[],
) {
  for (const key of ['settings', 'known'] as const) {
    const changed = done.some(({ change: one, confirmed }) => one.on === key && confirmed);
    const isSpoiled =
      key in before && GIBBERISH.includes(before[key] as never) && !(key === 'known' && Array.isArray(before[key]));
    const asides = Object.entries(after).filter(([name]) => name.startsWith(`${key}.corrupt-`));
    if (changed && isSpoiled) expect(asides.map(([, value]) => value)).toContainEqual(before[key]);
  }
  for (const name of Object.keys(before)) if (name.includes('.corrupt-')) expect(after[name]).toEqual(before[name]);
}
