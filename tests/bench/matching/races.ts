import { createEngine } from '@/matching/engine';
import { hostileText, madeForms, madeText } from './made';
import { calibration, race, ratioOf, spreadOf, timeOf, type Spread } from './race';
import { AUTOMATA, EXPRESSION, WORD_MAP, type Rival } from './rivals';

/** One line of the benchmark: what was measured, the figure, and the promise if there is one. */
export interface Line {
  what: string;
  figure: Spread;
  unit: '×' | 'ms' | 'KB';
  target?: string;
}

/** The packed index of the first so many made-up forms. */
export type Packs = Record<number, string>;

const KB = 1024;
/** Forms in each thousand characters: few, as on a news page, and many, as on a health page. */
const FEW = 0.5;
const MANY = 12;

const ours = (packs: Packs, count: number) => {
  const engine = createEngine(packs[count]!);
  return (text: string) => {
    const page = engine.gather();
    const reading = engine.read(text);
    page.add(reading);
    return engine.judge(reading, page).length;
  };
};

/** All races on the same forms and the same text; asks for the indexes of 1,000, 5,000 and 20,000 forms. */
export function runRaces(packs: Packs): Line[] {
  return [
    { what: 'calibration loop', figure: spreadOf([calibration()]), unit: 'ms' },
    ...againstAutomata(packs, 5_000),
    ...againstWordMap(packs, 5_000),
    ...byForms(packs),
    ...againstExpression(packs, 5_000, '≥ 3'),
    ...againstExpression(packs, 20_000, '≥ 10'),
    ...growth(packs),
  ];
}

function againstExpression(packs: Packs, count: number, target: string): Line[] {
  const forms = madeForms(count);
  const text = madeText(100 * KB, forms, 2);
  const [engine, expression] = race([() => ours(packs, count)(text), () => EXPRESSION.make(forms)(text)], {
    rounds: 9,
    warmUp: 1,
  });
  return [
    {
      what: `faster than one regular expression, cold, ${count.toLocaleString('en')} forms, 100 KB`,
      figure: ratioOf(expression!, engine!),
      unit: '×',
      target,
    },
  ];
}

function againstAutomata(packs: Packs, count: number): Line[] {
  const forms = madeForms(count);
  const text = madeText(100 * KB, forms, 2);
  const find = ours(packs, count);
  const automata = AUTOMATA.map(({ make }) => make(forms));
  const [engine, ...warm] = race([() => find(text), ...automata.map((search) => () => search(text))]);
  const [fresh, ...cold] = race(
    [
      () => ours(packs, count)(text),
      ...AUTOMATA.map(
        ({ make }) =>
          () =>
            make(forms)(text),
      ),
    ],
    { rounds: 9, warmUp: 1 },
  );
  const lines = (state: string, all: number[][], base: number[], target: string) =>
    AUTOMATA.map(({ name }, at): Line => ({
      what: `faster than ${name}, ${state}`,
      figure: ratioOf(all[at]!, base),
      unit: '×',
      target,
    }));
  return [...lines('warm, 100 KB', warm, engine!, '≥ 3'), ...lines('cold, with construction', cold, fresh!, '≥ 5')];
}

function againstWordMap(packs: Packs, count: number): Line[] {
  const forms = madeForms(count);
  const text = madeText(100 * KB, forms, 2);
  const lineOf = (what: string, [engine, map]: number[][]): Line => ({ what, figure: ratioOf(map!, engine!), unit: '×' });
  const make = (rival: Rival) => rival.make(forms);
  const [find, search] = [ours(packs, count), make(WORD_MAP)];
  return [
    lineOf('faster than a map of first words, warm', race([() => find(text), () => search(text)])),
    lineOf('faster than a map of first words, cold', race([() => ours(packs, count)(text), () => make(WORD_MAP)(text)])),
  ];
}

function byForms(packs: Packs): Line[] {
  const few = madeForms(1_000);
  const many = madeForms(20_000);
  const [small, large] = [ours(packs, 1_000), ours(packs, 20_000)];
  const compare = (what: string, perThousand: number, target: string): Line => {
    // The same text for both: forms of the small index are forms of the large one.
    const text = madeText(500 * KB, few, perThousand);
    const [one, other] = race([() => small(text), () => large(text)]);
    return { what, figure: ratioOf(other!, one!), unit: '×', target };
  };
  const [plain, hostile] = [madeText(1024 * KB, many, MANY), hostileText(1024 * KB, many)];
  const [usual, slow] = race([() => large(plain), () => large(hostile)]);
  return [
    compare('20,000 forms ÷ 1,000 forms, few in the text', FEW, '≤ 1.2'),
    compare('20,000 forms ÷ 1,000 forms, many in the text', MANY, '≤ 1.6'),
    { what: 'hostile text ÷ ordinary text, 1 MB, 20,000 forms', figure: ratioOf(slow!, usual!), unit: '×', target: '≤ 2' },
  ];
}

function growth(packs: Packs): Line[] {
  const sizes = [10, 100, 1024, 10 * 1024];
  return [1_000, 5_000, 20_000].flatMap((count) => {
    const find = ours(packs, count);
    const forms = madeForms(count);
    return sizes.flatMap((size) =>
      (
        [
          ['few', FEW],
          ['many', MANY],
        ] as const
      ).map(([name, perThousand]): Line => {
        const text = madeText(size * KB, forms, perThousand);
        find(text);
        const times = Array.from({ length: size > 1024 ? 5 : 9 }, () => timeOf(() => find(text)));
        return {
          what: `${size >= 1024 ? `${size / 1024} MB` : `${size} KB`} of text, ${name} matches, ${count.toLocaleString('en')} forms`,
          figure: spreadOf(times),
          unit: 'ms',
        };
      }),
    );
  });
}
