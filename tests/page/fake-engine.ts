import type { Engine, Match, PageEvidence, Reading } from '@/matching/match';

interface FakeReading extends Reading {
  readonly words: number;
  readonly matches: readonly Match[];
}

/** Words that the fake engine knows; the number of an entry is the word's place. `shy` needs a page with more than one `brave`. */
export const WORDS = ['sarcopenia', 'muscle atrophy', 'tendon', 'shy', 'brave'];

const FORMS = new RegExp(String.raw`(?<![\p{L}\p{N}])(${WORDS.join('|').replace(' ', String.raw`\s+`)})(?![\p{L}\p{N}])`, 'gu');

/** A tiny engine that keeps the contract: order-independent evidence, matches that depend on it, a version that changes with it. */
export function fakeEngine(): Engine & { texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    read(text): FakeReading {
      texts.push(text);
      const matches = [...text.matchAll(FORMS)].map((found): Match => {
        const entry = WORDS.indexOf(found[1]!.replace(/\s+/g, ' '));
        const { index: start } = found;
        return { start, end: start + found[0].length, entry, level: 3, kind: 'name', reason: { why: 'unmistakable' } };
      });
      return { length: text.length, found: matches.length > 0, words: text.split(/\s+/).length, matches };
    },
    gather: fakeEvidence,
    judge: (reading, page) =>
      (reading as FakeReading).matches.filter(({ entry }) => entry !== WORDS.indexOf('shy') || (page as FakeEvidence).brave > 1),
    numberOf: (id) => WORDS.indexOf(id),
  };
}

interface FakeEvidence extends PageEvidence {
  readonly brave: number;
}

function fakeEvidence(): FakeEvidence {
  let brave = 0;
  let version = 0;
  const count = (reading: Reading, by: 1 | -1) => {
    const before = brave > 1;
    for (const { entry } of (reading as FakeReading).matches) if (entry === WORDS.indexOf('brave')) brave += by;
    if (before !== brave > 1) version++;
  };
  return {
    add: (reading) => count(reading, 1),
    remove: (reading) => count(reading, -1),
    get version() {
      return version;
    },
    get brave() {
      return brave;
    },
  };
}
