/** Endings of Latin and Greek words and their plurals; the first that fits a word is its rule. Nobody but scholars writes -itides, -omata. */
const CLASSICAL: readonly [RegExp, readonly string[]][] = [
  [/(s|x)is$/, ['$1es']],
  [/(?<=bra|sa|ula|lla|ra|na|va|ta|lea)$/, ['e']],
  [/um$/, ['a']],
  [/us$/, ['i']],
  [/(?<=ngli|enomen|iteri|ochondri)on$/, ['a']],
  [/(?<=append|cerv|mat)ix$/, ['ices']],
  [/(?<=cort|vert|ind)ex$/, ['ices']],
  [/(?<=cal)yx$/, ['yces']],
  [/nx$/, ['nges']],
  [/(?<=fora|lu)men$/, ['mina']],
  [/(?<=stig|sto|ede|exanthe)ma$/, ['mata']],
];

/** Words that only look Latin, have no plural, or take another one. */
const NOT_CLASSICAL = new Set(
  (
    'virus sinus fetus lupus pus tinnitus mucus typhus pruritus plexus status tetanus hiatus meatus anus strabismus hydrocephalus bolus ' +
    'campus bonus apparatus focus serum vacuum asylum tantrum spectrum sebum medium forum museum stadium album pendulum premium data plasma ' +
    'asthma eczema trauma coma edema enema aroma diarrhea angina insulin quota banana saliva stamina schema saliva mania'
  ).split(' '),
);

const IRREGULAR = new Map([
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['calf', 'calves'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['mouse', 'mice'],
  ['louse', 'lice'],
  ['ovum', 'ova'],
  ['corpus', 'corpora'],
  ['viscus', 'viscera'],
  ['genus', 'genera'],
  ['testis', 'testes'],
  ['crisis', 'crises'],
  ['knife', 'knives'],
  ['midwife', 'midwives'],
  ['half', 'halves'],
  ['femur', 'femora'],
  ['iris', 'irides'],
]);

/** Words in -s that are no plural, or whose singular means something else. */
const NO_SINGULAR = new Set(
  (
    'diabetes herpes rabies scabies caries hives shingles measles mumps rickets feces faeces biceps triceps quadriceps forceps lens ascites ' +
    'menses series species piles bends blues runs trots glasses contacts aids goggles pants news gas pancreas whites rigors works genitalia ' +
    'sitz stairs always pes facies tabes greens downs gallows suds tums monthlies vitals prediabetes deformans agitans chills shivers saturates'
  ).split(' '),
);

/** Plurals that no rule at reading time knows (metastases, feet), and singulars of forms written in the plural; small letters. */
export function numbers(form: string): string[] {
  const [, head = '', last = form] = /^(.*[ -])?([^ -]+)$/.exec(form) ?? [];
  const singulars = / (of|in|on|with|the|to|between) /.test(form) ? [] : singularsOf(last);
  return [...pluralsOf(last), ...singulars].map((word) => head + word).concat(headPlural(form));
}

function pluralsOf(word: string): string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return [irregular];
  if (NOT_CLASSICAL.has(word) || word.length < 5) return [];
  const rule = CLASSICAL.find(([ending]) => ending.test(word));
  return rule ? rule[1].map((ending) => word.replace(rule[0], ending)) : [];
}

/** The singular that a regular plural comes from, or the text itself: a cue of one word is read in both numbers when it is kept in the singular. */
export function inSingular(text: string): string {
  return /^[a-z]+$/.test(text) ? (singularsOf(text)[0] ?? text) : text;
}

function singularsOf(word: string): string[] {
  if (word.length < 4 || NO_SINGULAR.has(word) || !word.endsWith('s') || /(ss|us|is|ics|os|as|'s|’s)$/.test(word)) return [];
  if (word.endsWith('ies')) return [word.replace(/ies$/, 'y')];
  return [word.replace(/(?<=ch|sh|ss|x)es$|s$/, '')];
}

/** *Cancer of the breast*: the plural stands in front. */
function headPlural(form: string): string[] {
  const [, head, rest] = /^([a-z]{4,}[^s'’ ])( (?:of|in|to) .+)$/.exec(form) ?? [];
  return head === undefined ? [] : [`${head}s${rest}`];
}
