import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageEvidence, Reading } from '@/matching/match';
import { sample } from '@tests/sample';
import { engineOf } from './small-glossary';

const engine = engineOf();

/** Runs that pull a page one way or the other. */
const RUNS = [
  'Multiple sclerosis (MS) is a disease.',
  'The Maritime Society (MS) met on the pier.',
  'MS',
  'The doctor treats symptoms of the disease.',
  'We walked home and had tea with milk.',
  'Stroke and tumor',
  'A heart attack (MI), or myocardial infarction (MI).',
  'MI',
  'rheumatoid arthritis',
  'RA and BP',
];
const readings = RUNS.map((run) => engine.read(run));
const matchesOn = (page: PageEvidence) => readings.map((reading) => engine.judge(reading, page));

/** Evidence of the readings that are left when some come and go. */
function pageOf(all: readonly Reading[]): PageEvidence {
  const page = engine.gather();
  for (const reading of all) page.add(reading);
  return page;
}

const picks = fc.array(fc.nat(RUNS.length - 1), { maxLength: 30 });

test('a page followed through its changes decides as a fresh scan does, whatever the order', () => {
  fc.assert(
    fc.property(picks, picks, fc.func(fc.nat()), (stay, go, order) => {
      const followed = engine.gather();
      const changes = [...stay.map((at) => ({ at, by: 'add' as const })), ...go.map((at) => ({ at, by: 'add' as const }))];
      changes.sort((one, other) => order(one.at) - order(other.at));
      for (const { at, by } of changes) followed[by](readings[at]!);
      for (const at of go) followed.remove(readings[at]!);
      expect(matchesOn(followed)).toEqual(matchesOn(pageOf(stay.map((at) => readings[at]!))));
    }),
    { numRuns: sample(2000) },
  );
});

test('the version changes whenever a match may come out differently', () => {
  fc.assert(
    fc.property(picks, fc.nat(RUNS.length - 1), fc.boolean(), (before, at, add) => {
      const page = pageOf([...before, at].map((place) => readings[place]!));
      const [matches, version] = [matchesOn(page), page.version];
      if (add) page.add(readings[at]!);
      else page.remove(readings[at]!);
      // Names matter only to readings on the page, so only those are compared.
      const onPage = new Set([...before, at]);
      const same = matchesOn(page).every(
        (now, place) => !onPage.has(place) || JSON.stringify(now) === JSON.stringify(matches[place]),
      );
      expect(same || page.version !== version).toBe(true);
    }),
    { numRuns: sample(5000) },
  );
});

test('more of the same does not change the version', () => {
  const page = pageOf([...readings, ...readings]);
  const { version } = page;
  for (const reading of readings.slice(0, 5)) page.add(reading);
  expect(page.version).toBe(version);
});
