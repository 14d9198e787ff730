import type { WordPart as WrittenPart } from './schema';

/** A word part as far as taking words apart goes. */
export type WordPart = Omit<WrittenPart, 'examples'>;

/** One piece of a word that was taken apart. */
export interface Piece {
  /** As `parts.yaml` writes it: `neuro-`, `-itis`. */
  part: string;
  /** As the word has it. */
  text: string;
  meaning: string;
}

/** Takes a word apart into the parts it is built of, or returns `undefined` when it can't. A guess, never an explanation. */
export type TakeApart = (word: string) => Piece[] | undefined;

/** Shorter words are everyday words, or abbreviations. */
const SHORTEST = 6;

/** A root of so few letters stands in too many words by chance, so it counts only before an ending that says a lot. */
const SHORT_ROOT = 2;

/** A root of so many letters stands in no word by chance: *lymphocyt-*, *endocardi-*. */
const OWN_ROOT = 7;

/** A common prefix and an ending alone, as in *decide*, say something of longer words only, as in *insomnia*. */
const SHORTEST_BARE = 8;

/** Endings that many everyday words have too: a word needs two other parts before one of these. */
const COMMON_ENDINGS = new Set('-al -ar -ary -eal -genic -graph -ia -iac -ic -ism -ist -meter -oid -ous'.split(' '));

/** Prefixes that many everyday words have too, so that they prove nothing of a word's build. */
const COMMON_PREFIXES = new Set(
  'a- ab- ad- an- co- con- contra- de- dia- dis- ex- extra- im- in- inter- intro- mal- multi- non- per- pre- pro- re- sub- super- sym- syn- trans- uni-'.split(
    ' ',
  ),
);

/** Without and without again is nothing that a word says. */
const NEGATIVE = new Set(['a-', 'an-']);

/** A part and the letters by which it begins in a word. */
interface Stem {
  stem: string;
  part: WordPart;
}

/** A part found in a word. */
interface Step {
  part: WordPart;
  text: string;
}

/** Makes the function that takes words apart by these parts. */
export function takeApartBy(parts: readonly WordPart[]): TakeApart {
  const stems = {
    // As *pseudo-* does in pseudarthrosis; the two or three letters that would be left of short ones are found anywhere.
    prefix: [
      ...stemsOf(parts, 'prefix'),
      ...stemsOf(parts, 'prefix', /(?<=^..{3,})o$/).filter(({ stem, part }) => part.part === `${stem}o-`),
    ],
    // A root loses its last vowel before a vowel: *arthro-* and *-itis* make arthritis; and *cardio-* both of them: carditis.
    root: [
      ...stemsOf(parts, 'root', /[aeio]$/),
      ...stemsOf(parts, 'root', /io$/).filter(({ stem, part }) => part.part === `${stem}io-`),
    ],
    suffix: stemsOf(parts, 'suffix'),
  };
  return (written) => {
    const word = singular(written.toLowerCase());
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined;
    // The best way alone is judged: a worse one would take a longer part for several short ones.
    const [best] = waysThrough(word, stems)
      .filter(({ length }) => length > 1)
      .sort((one, other) => one.length - other.length || longest(other) - longest(one));
    if (!best || !isTrustworthy(best) || best.some(({ part }) => part.ambiguous || part.except?.includes(word))) return undefined;
    return best.map(({ part: { part, meaning }, text }) => ({ part, text, meaning }));
  };
}

/** Of two ways, the one with the longer part says more: *mastocytosis* is of mast cells, not of cells of the breast. */
const longest = (steps: readonly Step[]): number => Math.max(...steps.map(({ text }) => text.length));

const stemsOf = (parts: readonly WordPart[], type: WordPart['type'], end = /(?!)/): Stem[] =>
  parts.filter((part) => part.type === type).map((part) => ({ stem: part.part.replaceAll('-', '').replace(end, ''), part }));

/** Plurals are taken apart as their singulars: *-oses* as *-osis*, *-ectomies* as *-ectomy*. */
function singular(word: string): string {
  if (/(?:os|as|ys)es$/.test(word)) return `${word.slice(0, -2)}is`;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** All ways to read a word as prefixes, roots and one ending, with no letter left over. */
function waysThrough(word: string, stems: Record<WordPart['type'], readonly Stem[]>): Step[][] {
  const ways: Step[][] = [];
  const go = (at: number, before: readonly Step[], type: 'prefix' | 'root') => {
    const rest = word.slice(at);
    const takes = ({ stem }: Stem) => rest.startsWith(stem);
    for (const { stem, part } of stems.suffix) if (rest === stem) ways.push([...before, { part, text: rest }]);
    if (type === 'prefix')
      for (const { stem, part } of stems.prefix.filter(takes)) go(at + stem.length, [...before, { part, text: stem }], 'prefix');
    for (const root of stems.root.filter(takes))
      for (const length of joints(rest, root))
        if (type === 'prefix' || length > SHORT_ROOT)
          go(at + length, [...before, { part: root.part, text: rest.slice(0, length) }], 'root');
  };
  go(0, [], 'prefix');
  return ways;
}

/** Lengths that a root may have in a word: its stem before a vowel, or with the vowel that joins it to what follows. */
function joints(rest: string, { stem, part }: Stem): number[] {
  const next = rest.charAt(stem.length);
  const isJoint =
    (next === 'o' || next === 'i' || part.part.startsWith(stem + next)) && /[aeio]/.test(next) && rest.length > stem.length + 1;
  return [...(/[aeiouy]/.test(next) ? [stem.length] : []), ...(isJoint ? [stem.length + 1] : [])];
}

/** A way through a word is more than chance when its ending says a lot, or much stands before it. */
function isTrustworthy(steps: readonly Step[]): boolean {
  const ending = steps.at(-1);
  const before = steps.slice(0, -1);
  const telling = before.filter(({ part }) => !COMMON_PREFIXES.has(part.part));
  const root = Math.max(
    0,
    ...telling.map(({ part: { part, type } }) => (type === 'root' ? part.replace(/[aeio]?-$/, '').length : 0)),
  );
  const letters = steps.reduce((sum, { text }) => sum + text.length, 0);
  if (!ending) return false;
  if (before.filter(({ part }) => NEGATIVE.has(part.part)).length > 1) return false;
  if (telling.length === 0 && (before.length > 1 || letters < SHORTEST_BARE)) return false;
  return !COMMON_ENDINGS.has(ending.part.part) || root >= OWN_ROOT || (telling.length > 1 && root > SHORT_ROOT);
}
