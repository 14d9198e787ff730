import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { compileForms } from '@/compile/form-index';
import { GLOSSARY, loadGlossary } from '@/compile/load';
import { createEngine } from '@/matching/engine';
import { EVERY_MENTION, marksOf } from '@/matching/text-page';
import { sample } from '@tests/sample';

const words = createRequire(import.meta.url)('an-array-of-english-words') as string[];
const engine = createEngine(compileForms(loadGlossary(GLOSSARY).glossary));

/** Every so-many-th word of the list: the same ones in every run. */
function spread(count: number): string[] {
  const step = words.length / count;
  return Array.from({ length: count }, (_, at) => words[Math.floor(at * step)]!);
}

/** Health enough for every ambiguous word to be marked where it can be. */
const HEALTH = 'Symptoms of the disease, its diagnosis and treatment: ';

test('no mark stands inside a word of English', () => {
  const inside = spread(sample(20_000)).flatMap((word) => {
    const text = `${HEALTH}${word}.`;
    const marks = marksOf(engine, text, EVERY_MENTION).filter(({ end }) => end > HEALTH.length);
    return marks.filter(({ start, end }) => start !== HEALTH.length || end !== text.length - 1).map(() => word);
  });
  expect(inside).toEqual([]);
});
