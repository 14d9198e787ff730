import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryFile } from '@/glossary/schema';
import type { Match } from '@/matching/match';
import { EVERY_MENTION, marksOf } from '@/matching/text-page';
import { sample } from '@tests/sample';
import { BRIEFS, engineOf, IDS, entriesOf } from './small-glossary';

/** All abbreviations apart: those depend on case and context. */
const briefs = BRIEFS.map((brief) =>
  Object.assign({}, brief, { level: 3, forms: (brief.forms ?? []).filter(({ kind }) => kind !== 'abbreviation') }),
);
const engine = engineOf(briefs, [], []);
const entries = entriesOf(briefs);
const numRuns = sample(10_000);

/** Folds by another road than the matcher: whole strings, Unicode's compatibility forms, expressions. */
function plain(text: string): string {
  const small = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o');
  return small
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(/['’ʼ＇]s?$|['’ʼ＇]/gu, '')
    .replace(/[\s\p{Pd}]+|\.\s/gu, '');
}

const american = (text: string) => text.replace('aemia', 'emia').replace('haem', 'hem').replace('tumour', 'tumor');
const singular = (text: string) =>
  text
    .replace(/ae$/, 'a')
    .replace(/stases$/, 'stasis')
    .replace(/(?<=diverticul)a$/, 'um')
    .replace(/s$/, '');
const numeral = (text: string) => text.replace(/typeii|typetwo/, 'type2');
const inOneWay = (text: string) => singular(numeral(american(plain(text)))).replace(/(alzheimer|meniere)s?/, '$1');

function expectExact(text: string, marks: readonly Match[]): void {
  let before = 0;
  for (const { start, end, entry } of marks) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    before = end;
    const ways = waysOf(entries[entry]!).map(inOneWay);
    expect(ways, `${JSON.stringify(text.slice(start, end))} for ${IDS[entry]}`).toContain(inOneWay(text.slice(start, end)));
  }
}

const SEPARATORS = [' ', '\u00a0', '-', '\u2011', '–', '\n', ' \t', '\u2009', '\u3000'];
const UNSEEN = ['', '', '', '', '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\u200f', '\ufeff'];
const OTHERWISE: Record<string, string[]> = {
  a: ['ａ', 'á', 'a\u0308', 'Â'],
  e: ['É', 'e\u0301', 'ｅ', 'ē'],
  i: ['İ', 'ı', 'ï', 'Ｉ'],
  o: ['ö', 'Ø', 'ō'],
  s: ['ſ', 'Š', 'ｓ'],
  k: ['\u212a'],
};

/** A form as a page may have it: other case, accents, widths, invisible signs, other spaces. */
const disguised = (form: string) =>
  fc.infiniteStream(fc.nat(40)).map((dice) => {
    const roll = () => dice.next().value as number;
    const cased = [form, form.toUpperCase(), form.replace(/^./, (letter) => letter.toUpperCase())][roll() % 3]!;
    return [...cased]
      .map((letter) => {
        if (/[\s-]/.test(letter)) return SEPARATORS[roll() % SEPARATORS.length]!;
        if (letter === "'") return ["'", '’', 'ʼ', '＇'][roll() % 4]!;
        const others = OTHERWISE[letter] ?? [letter.normalize('NFD')];
        return (roll() < 8 ? others[roll() % others.length]! : letter) + (roll() < 4 ? UNSEEN[roll() % UNSEEN.length]! : '');
      })
      .join('');
  });

const waysOf = ({ name, forms }: EntryFile) =>
  [name].concat(forms.filter(({ kind }) => kind !== 'misspelling').map(({ text }) => text));
const names = entries.flatMap(waysOf);
const someForm = fc.constantFrom(...names.filter((name) => !/^[A-Z/]+$|[.]/.test(name)));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', ' ', '. ', '), '),
);

test('in any text a mark is exactly a form of its entry', () => {
  const mixed = fc.array(fc.oneof(anyText, someForm, someForm.chain(disguised)), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(mixed, (text) => {
      const reading = engine.read(text);
      const page = engine.gather();
      page.add(reading);
      expectExact(text, engine.judge(reading, page));
    }),
    { numRuns },
  );
});

test('a form is found however a page writes it', () => {
  fc.assert(
    fc.property(
      someForm.chain((form) => fc.tuple(fc.constant(form), disguised(form))),
      ([form, written]) => {
        const text = `(“${written}”) — so`;
        const [mark] = marksOf(engine, text, EVERY_MENTION);
        expect(mark && inOneWay(text.slice(mark.start, mark.end)), JSON.stringify(text)).toBe(inOneWay(form));
      },
    ),
    { numRuns },
  );
});

test('letters on either side hide a form', () => {
  const letter = fc.constantFrom(...'azé9ßж病');
  fc.assert(
    fc.property(letter, someForm, letter, (before, form, after) => {
      for (const text of [before + form + after, `${form}${after}${after}`, `${before}${before}${form}`]) {
        for (const { start, end } of marksOf(engine, text, EVERY_MENTION)) {
          expect([text[start - 1] ?? ' ', text[end] ?? ' '].join(''), text).not.toMatch(/[\p{L}\p{N}]/u);
        }
      }
    }),
    { numRuns: sample(2000) },
  );
});
