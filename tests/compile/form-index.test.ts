import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { capitalsOf } from '@/compile/form-drafts';
import { compileForms } from '@/compile/form-index';
import { keyOf } from '@/compile/form-keys';
import { variantsOf } from '@/compile/variants';
import { GLOSSARY, loadGlossary } from '@/compile/load';
import { createEngine } from '@/matching/engine';
import { ALL_CAPITALS, ANY_CASE } from '@/matching/form';
import { layoutOf, mayHold, rowOf } from '@/matching/form-table';
import { spread } from '@/matching/hash';
import { EVERY_MENTION, marksOf } from '@/matching/text-page';
import { engineOf, entriesOf } from '@tests/matching/small-glossary';

test.each([
  ['British spelling', 'anemia', ['anaemia']],
  ['American spelling', 'oesophagus', ['esophagus', 'oesophagi', 'esophagi']],
  ['both, in one form', 'pediatric hematology', ['paediatric haematology']],
  ['no British spelling of half a word', 'hemiplegia', []],
  ['nor of a word that only looks so', 'epidemic size', []],
  ['Latin plurals', 'diagnosis', ['diagnoses']],
  ['Greek plurals', 'ganglion', ['ganglia']],
  ['of the last word', 'lumbar vertebra', ['lumbar vertebrae']],
  ['no Latin plural of an English word', 'virus', []],
  ['irregular plurals', 'wisdom tooth', ['wisdom teeth']],
  ['the singular of a plural', 'blood thinners', ['blood thinner']],
  ['in -es', 'rashes', ['rash']],
  ['in -ies', 'allergies', ['allergy']],
  ['no singular of a word that has none', 'shingles', []],
  ['nor of one in -sis', 'sepsis', ['sepses']],
  ['a plural in front', 'loss of appetite', ['losss of appetite']],
  ['a plural in front, but of no word in -s', 'cancer of the skin', ['cancers of the skin']],
  ['a name without its possessive', "Crohn's disease", ['crohn disease']],
  ['a name with it', 'Hodgkin lymphoma', ["hodgkin's lymphoma"]],
  ['numerals', 'grade 2 tumor', ['grade 2 tumour', 'grade ii tumor', 'grade ii tumour', 'grade two tumor', 'grade two tumour']],
])('variants: %s', (_, form, expected) => {
  const rare = new Set(['losss of appetite']);
  expect(
    variantsOf(form)
      .slice(1)
      .filter((way) => !rare.has(way))
      .sort(),
  ).toEqual(expected.filter((way) => !rare.has(way)).sort());
});

test.each([
  ['an abbreviation in capitals', 'MRI', 'abbreviation', ALL_CAPITALS],
  ['with digits', 'B12', 'abbreviation', ALL_CAPITALS],
  ['in mixed case', 'HbA1c', 'abbreviation', 0b101],
  ['of several words', 'CT scan', 'abbreviation', ANY_CASE],
  ['a name in capitals', 'AIDS', 'name', ALL_CAPITALS],
  ['a name with a capital', 'Crohn', 'name', ANY_CASE],
  ['small letters', 'rehab', 'abbreviation', ANY_CASE],
] as const)('capitals: %s', (_, text, kind, expected) => {
  expect(capitalsOf(text, kind)).toBe(expected);
});

test('an entry is numbered by its place, and no other id has a number', () => {
  const engine = engineOf();
  expect(['als', 'anemia', 'nothing', ''].map((id) => engine.numberOf(id))).toEqual([0, 2, -1, -1]);
});

test('an index of nothing finds nothing', () => {
  const engine = createEngine(compileForms({ entries: [], senses: [], everyday: new Set() }));
  expect(marksOf(engine, 'A stroke is a disease of the brain.', EVERY_MENTION)).toEqual([]);
});

test('a form with signs in a row that no text joins is left out, not found elsewhere', () => {
  const engine = engineOf([{ id: 'odd', name: 'odd (( form', level: 3 }], [], []);
  expect(marksOf(engine, 'odd form, odd (( form, odd', EVERY_MENTION)).toEqual([]);
});

test('two words that only together have the letters of a form of one word are not it', () => {
  const engine = engineOf(
    [
      { id: 'a', name: 'A-fib', level: 3 },
      { id: 'b', name: 'atrial', level: 3 },
    ],
    [],
    [],
  );
  const found = (text: string) => marksOf(engine, text, EVERY_MENTION).map(({ start, end }) => text.slice(start, end));
  expect(found('a trial of atrial pacing in A fib and Afib')).toEqual(['atrial', 'A fib', 'Afib']);
});

test('a form is found as it is written in one entry and joined in another form of it', () => {
  const engine = engineOf(
    [{ id: 'a', name: 'chickenpox', level: 3, forms: [{ text: 'chicken pox', kind: 'spelling' }] }],
    [],
    [],
  );
  expect(marksOf(engine, 'chicken pox, chickenpox, chicken-pox', EVERY_MENTION)).toHaveLength(3);
});

test('more entries than the index can number are refused', () => {
  const many = entriesOf(Array.from({ length: 16_384 }, (_, at) => ({ id: `e${at}`, name: `entry${at}`, level: 3 as const })));
  expect(() => compileForms({ entries: many, senses: [], everyday: new Set() })).toThrow(RangeError);
});

describe('the bundled glossary', () => {
  const { glossary } = loadGlossary(GLOSSARY);
  const packed = compileForms(glossary);
  const layout = layoutOf(packed);

  test('is packed as printable ASCII', () => {
    expect(packed).toMatch(/^[?-~]*$/);
  });

  test('takes at most 12 characters a key, and senses and cues at most as much again', () => {
    expect(layout.cues / layout.rows).toBeLessThanOrEqual(12);
    expect(packed.length - layout.cues).toBeLessThanOrEqual(layout.cues);
  });

  test('finds every form of every entry', () => {
    const missing = glossary.entries.flatMap(({ id, name, forms }) =>
      [name, ...forms.filter(({ kind }) => kind !== 'misspelling').map(({ text }) => text)].filter((form) => {
        const { hash, size } = keyOf(form);
        const key = spread(hash, layout.seed);
        return !(mayHold(packed, layout.filter, key) && rowOf(packed, layout, key, size) >= 0) && `${id}: ${form}`;
      }),
    );
    expect(missing).toEqual([]);
  });

  test('takes no word of English for a form that it is not', () => {
    const words = createRequire(import.meta.url)('an-array-of-english-words') as string[];
    const forms = new Map<string, Set<string>>();
    const engine = createEngine(packed);
    for (const { name, forms: others } of glossary.entries) {
      for (const form of [name, ...others.map(({ text }) => text)]) {
        for (const way of variantsOf(form)) forms.set(keyName(way), (forms.get(keyName(way)) ?? new Set()).add(letters(way)));
      }
    }
    const strangers = words.filter((word) => forms.has(keyName(word)) && !forms.get(keyName(word))!.has(letters(word)));
    expect(strangers).toEqual([]);
    expect(engine.read('').found).toBe(false);
  });
});

function keyName(text: string): string {
  const { hash, size } = keyOf(text);
  return `${hash} ${size}`;
}

const letters = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
