import { expect, test } from 'vitest';
import { EVERY_MENTION, marksOf } from '@/matching/text-page';
import { engineOf, IDS } from './small-glossary';

const engine = engineOf();
/** Enough health around for words that need it. */
const HEALTH = 'Fibromyalgia, metastasis and fibromyalgia: ';

function marks(text: string): string[] {
  return marksOf(engine, HEALTH + text, EVERY_MENTION)
    .slice(3)
    .map(({ start, end, entry }) => `${(HEALTH + text).slice(start, end)} → ${IDS[entry]}`);
}

test.each([
  ['a regular plural', 'tumors', ['tumors → tumor']],
  ['a possessive, without its ending', "the tumor's size", ['tumor → tumor']],
  ['a curly possessive', 'the tumor’s size', ['tumor → tumor']],
  [
    'a Latin plural',
    'vertebrae, diverticula and metastases',
    ['vertebrae → vertebra', 'diverticula → diverticulum', 'metastases → metastasis'],
  ],
  [
    'British spelling',
    'tumours or anaemia or haemoglobin A1c test',
    ['tumours → tumor', 'anaemia → anemia', 'haemoglobin A1c test → hemoglobin-a1c'],
  ],
  ['British spelling with a ligature', 'anæmia', ['anæmia → anemia']],
  [
    'a hyphen, a space, or joined',
    'X-ray, x ray, xray, X‑rays',
    ['X-ray → x-ray', 'x ray → x-ray', 'xray → x-ray', 'X‑rays → x-ray'],
  ],
  ['across a line end', 'heart\n  attack', ['heart\n  attack → heart-attack']],
  ['not across a blank line', 'heart\n\nattack', []],
  ['not two words that only together look like one', 'an h ives, an x tumor', ['tumor → tumor']],
  ['not across a full stop', 'a heart. Attack', []],
  ['not across a dash', 'heart - attack', []],
  [
    'with or without an accent',
    "Ménière's disease, Meniere’s disease, Me\u0301nie\u0300re disease",
    [
      "Ménière's disease → menieres-disease",
      'Meniere’s disease → menieres-disease',
      'Me\u0301nie\u0300re disease → menieres-disease',
    ],
  ],
  [
    'with or without the possessive',
    "Alzheimer's disease, Alzheimer disease, Alzheimers disease, Alzheimer's",
    [
      "Alzheimer's disease → alzheimers-disease",
      'Alzheimer disease → alzheimers-disease',
      'Alzheimers disease → alzheimers-disease',
      "Alzheimer's → alzheimers-disease",
    ],
  ],
  [
    'type 2 or type II',
    'type II diabetes, type-2 diabetes, type two diabetes',
    ['type II diabetes → type-2-diabetes', 'type-2 diabetes → type-2-diabetes', 'type two diabetes → type-2-diabetes'],
  ],
  ['the longest form', 'type 2 diabetes is diabetes', ['type 2 diabetes → type-2-diabetes', 'diabetes → diabetes']],
  ['an adjective the entry lists', 'a diabetic diet', ['diabetic → diabetes']],
  ['a dot after a short word', 'H. pylori and H pylori', ['H. pylori → pylori', 'H pylori → pylori']],
  ['a slash the form has', 'HIV/AIDS and HIV / AIDS', ['HIV/AIDS → hiv', 'HIV / AIDS → hiv']],
  ['capital letters and full-width ones', 'TUMORS or ｔｕｍｏｒｓ', ['TUMORS → tumor', 'ｔｕｍｏｒｓ → tumor']],
  ['soft hyphens and unseen characters', 'tu\u00admor and dia\u200bbetes', ['tu\u00admor → tumor', 'dia\u200bbetes → diabetes']],
  ['a plural abbreviation', 'NSAIDs and an NSAID', ['NSAIDs → nsaids', 'NSAID → nsaids']],
  ['an abbreviation in its own case only', 'HbA1c, HBA1C, hba1c', ['HbA1c → hemoglobin-a1c']],
  ['a number beside a name', 'COVID-19, Covid 19, covid19', ['COVID-19 → covid', 'Covid 19 → covid', 'covid19 → covid']],
  ['no singular of a word that only looks plural', 'a hive of bees; hives', ['hives → hives']],
  ['a misspelling is never marked', 'fibromialgia', []],
  ['not inside words', 'tumorous, kneeling, antidiabetes, strokes', ['strokes → stroke']],
  ['not inside another alphabet', 'жtumor tumor病', []],
  ['not in addresses', 'see www.tumor.org, tumor@example.org, https://example.org/tumor/diabetes and tumor.html', []],
  ['not in names of programs', 'tumor_size, $tumor, #tumor, @tumor, tumorSize, tumor::size, heartAttack()', []],
  [
    'but in brackets, quotes and lists',
    '(tumor) “tumor” tumor/diabetes [tumor], tumor; tumor: tumor… tumor?',
    [
      'tumor → tumor',
      'tumor → tumor',
      'tumor → tumor',
      'diabetes → diabetes',
      'tumor → tumor',
      'tumor → tumor',
      'tumor → tumor',
      'tumor → tumor',
      'tumor → tumor',
    ],
  ],
  ['a compound with another word', 'tumor-like, post-stroke', ['tumor → tumor', 'stroke → stroke']],
  ['not when its beginning turns the meaning', 'pre-diabetes', []],
  ['after a sentence without a space', 'It grows.Tumors spread.', ['Tumors → tumor']],
  ['before a footnote', 'tumor¹ and diabetes[2]', ['tumor → tumor', 'diabetes → diabetes']],
])('%s', (_, text, expected) => {
  expect(marks(text)).toEqual(expected);
});
