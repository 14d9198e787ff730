/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x100000000;
  };
}

const ROOTS =
  'cardi neur gastr hepat nephr dermat oste arthr my encephal lymph leuk cyt angi bronch pneum rhin ot ophthalm cyst pyel chol enter col proct'.split(
    ' ',
  );
const ENDINGS =
  'itis osis oma algia pathy ectomy plasty scopy gram genic penia emia megaly trophy tonia phobia meter stomy tomy plegia'.split(
    ' ',
  );
const BEFORE =
  'acute chronic mild severe primary secondary focal diffuse juvenile congenital benign recurrent upper lower left right deep outer inner total'.split(
    ' ',
  );
const COMMON = (
  'the of and a to in is you that it he was for on are as with his they I at be this have from or one had by word but not what all were we ' +
  'when your can said there use an each which she do how their if will up other about out many then them these so some her would make like ' +
  'him into time has look two more write go see number no way could people my than first water been call who oil its now find long down day ' +
  'did get come made may part house garden river evening letter window market village morning story picture summer winter family'
).split(' ');

/** So many different made-up forms of one to three words, the same in every run; small letters. */
export function madeForms(count: number): string[] {
  const random = seeded(1);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const forms = new Set<string>();
  while (forms.size < count) {
    const word = () => pick(ROOTS) + (random() < 0.7 ? `o${pick(ROOTS)}` : '') + pick(ENDINGS);
    const words = [word()];
    if (random() < 0.5) words.unshift(pick(BEFORE));
    if (random() < 0.2) words.push(word());
    forms.add(words.join(' '));
  }
  return [...forms];
}

/** Prose-like text of so many characters or a word more, with so many forms in each thousand of them. */
export function madeText(size: number, forms: readonly string[], formsPerThousand: number): string {
  const random = seeded(2);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const parts: string[] = [];
  let length = 0;
  let owed = 0;
  while (length < size) {
    const isForm = owed >= 1;
    const part = isForm ? pick(forms) : pick(COMMON);
    if (isForm) owed--;
    parts.push(random() < 0.08 ? `${part}.` : part);
    length += part.length + 1;
    owed += ((part.length + 1) * formsPerThousand) / 1000;
  }
  return parts.join(' ');
}

/** Text made to be slow: beginnings of forms, plurals of nothing, half words, one after the other. */
export function hostileText(size: number, forms: readonly string[]): string {
  const random = seeded(3);
  const beginnings = forms.filter((form) => form.includes(' ')).map((form) => form.slice(0, form.lastIndexOf(' ')));
  const parts: string[] = [];
  for (let length = 0; length < size; length += parts.at(-1)!.length + 1) {
    const part = beginnings[Math.floor(random() * beginnings.length)]!;
    parts.push(random() < 0.3 ? `${part}s` : part);
  }
  return parts.join(' ');
}
