import { variantsOf } from './variants';
import { healthWords } from './health-words';
import type { Glossary } from './glossary';
import type { EntryFile, Senses } from '@/glossary/schema';
import { ALL_CAPITALS, ANY_CASE, MOST_CUES, type Sense } from '@/matching/form';

/** A sense to be packed: as the engine reads it, with its cues as written. */
export interface SenseDraft extends Omit<Sense, 'level'> {
  cues: string[];
}

/** A way of writing with something it may mean. */
export interface FormDraft {
  text: string;
  sense: SenseDraft;
}

/** An abbreviation of up to so many letters is ambiguous. */
const SHORT = 4;

/** Words of an entry's names too common to be cues of its abbreviation. */
const NO_CUE = new Set('disease disorder syndrome test with from that this type care health medical body use scan'.split(' '));

/** Every way of writing that the matcher knows, with its senses: entries' forms and their variants, everyday senses, health words. */
export function draftForms(glossary: Pick<Glossary, 'entries' | 'senses' | 'everyday'>): FormDraft[] {
  const files = new Map(glossary.senses.map((file) => [plain(file.form), file]));
  const drafts: FormDraft[] = [];
  glossary.entries.forEach((entry, number) => {
    const forms = [{ text: entry.name, kind: 'name' as const, cues: undefined, ambiguous: undefined }, ...entry.forms];
    for (const form of forms) {
      if (form.kind === 'misspelling') continue;
      const file = files.get(plain(form.text));
      drafts.push(...draftsOf(form, entry, number, file, glossary.everyday));
    }
  });
  for (const file of glossary.senses) drafts.push(...otherSenses(file));
  for (const [text, weight] of healthWords()) drafts.push({ text, sense: { ...CONTEXT, weight } });
  return drafts;
}

const CONTEXT: SenseDraft = {
  means: 'context',
  entry: -1,
  kind: 'name',
  weight: 0,
  ambiguous: false,
  sure: false,
  needsCues: false,
  illness: false,
  capitals: ANY_CASE,
  cues: [],
};

type WrittenForm = {
  text: string;
  kind: Sense['kind'] | 'misspelling';
  cues?: string[] | undefined;
  ambiguous?: boolean | undefined;
};

function draftsOf(
  form: WrittenForm,
  entry: EntryFile,
  number: number,
  file: Senses | undefined,
  everyday: Set<string>,
): FormDraft[] {
  const { text, kind } = form;
  if (kind === 'misspelling') return [];
  const own = file?.senses.find((sense) => 'entry' in sense && sense.entry === entry.id);
  const cues = [...(own?.cues ?? form.cues ?? []), ...(kind === 'abbreviation' ? cuesOfNames(entry, text) : [])];
  const isEveryday = variantsOf(text).some((way) => everyday.has(plain(way)));
  const short = kind === 'abbreviation' && lettersIn(text) <= SHORT;
  // Four capitals without a second meaning, such as COPD, tell of health as a condition's name does.
  const isKnownAlone = kind === 'abbreviation' && file === undefined && lettersIn(text) >= SHORT;
  const isCued = form.ambiguous === true || (form.cues?.length ?? 0) > 0;
  const ambiguous = short || file !== undefined || isCued || isEveryday;
  const sure = !ambiguous && (entry.level === 3 || (entry.kind === 'condition' && isPhrase(text)));
  const weight =
    file !== undefined || isEveryday || lettersIn(text) < SHORT
      ? 0
      : ambiguous
        ? isKnownAlone
          ? 2
          : 1
        : weightOf(entry, text, sure);
  const sense: SenseDraft = {
    means: 'entry',
    entry: number,
    kind,
    weight,
    ambiguous,
    sure,
    needsCues: file?.needsCues ?? false,
    illness: entry.kind === 'condition' || entry.kind === 'symptom',
    capitals: ANY_CASE,
    cues: [...new Set(cues)],
  };
  return waysOf(text, kind).map((way) => withCapitals(way, sense));
}

/** How much a sight of a form of one meaning tells of health: what stands in health texts only tells more than a part of the body. */
function weightOf({ kind, level }: EntryFile, text: string, sure: boolean): number {
  if (sure) return 3;
  const medical = ['condition', 'symptom', 'test', 'treatment', 'medicine'].includes(kind) || isPhrase(text);
  return Math.max(level, medical ? 2 : 1);
}

const isPhrase = (text: string) => /[ -]/.test(text.trim());

/**
 * The senses of a file that are no entry's. Which everyday meaning it is makes no difference: they share a sense where there is room.
 * Another health meaning keeps silent by its cues, as an everyday one does; of two letters, which stand for too much, it is never far.
 */
function otherSenses(file: Senses): FormDraft[] {
  const kind = isCapitals(file.form) ? 'abbreviation' : 'name';
  return (['everyday', 'other'] as const).flatMap((means) => {
    const groups: string[][] = [];
    for (const { cues } of file.senses.filter((sense) => means in sense)) {
      const last = groups.at(-1);
      if (last === undefined || last.length + cues.length > MOST_CUES) groups.push([...cues]);
      else last.push(...cues);
    }
    const drafts = groups.map((cues): SenseDraft =>
      Object.assign({}, CONTEXT, {
        means: lettersIn(file.form) > 2 ? 'everyday' : means,
        kind,
        ambiguous: true,
        cues,
      }),
    );
    return drafts.flatMap((draft) => waysOf(file.form, kind).map((text) => withCapitals(text, draft)));
  });
}

const withCapitals = (text: string, sense: SenseDraft): FormDraft => ({
  text,
  sense: { ...sense, capitals: capitalsOf(text, sense.kind) },
});

function waysOf(text: string, kind: Sense['kind']): string[] {
  if (!(kind === 'abbreviation' || isCapitals(text)) || /[\s/-]/.test(text)) return variantsOf(text);
  return /[A-Z]s$/.test(text) ? [text, text.slice(0, -1)] : [text];
}

/** Which letters of a form must be capitals: in one word that is an abbreviation, those that are written so. */
export function capitalsOf(text: string, kind: Sense['kind']): number {
  const letters = [...text.normalize('NFC')].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  if (/\s/.test(text) || letters.length > 24 || !(kind === 'abbreviation' || isCapitals(text))) return ANY_CASE;
  if (letters.every((letter) => !/\p{Ll}/u.test(letter))) return ALL_CAPITALS;
  return letters.reduce((mask, letter, at) => mask + (/\p{Lu}/u.test(letter) ? 2 ** at : 0), 0) || ANY_CASE;
}

const isCapitals = (text: string) => /^[\p{Lu}\d]{2,6}$/u.test(text) && /\p{Lu}/u.test(text);
const lettersIn = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
const plain = (text: string) => text.toLowerCase();

/** The telling words of an entry's other names: *sclerosis* speaks for MS. */
function cuesOfNames(entry: EntryFile, abbreviation: string): string[] {
  const names = [
    entry.name,
    ...entry.forms.filter(({ kind }) => kind !== 'abbreviation' && kind !== 'misspelling').map(({ text }) => text),
  ];
  const words = names.flatMap((name) => plain(name).split(/[^\p{L}]+/u));
  return words.filter((word) => word.length > 3 && !NO_CUE.has(word) && word !== plain(abbreviation));
}
