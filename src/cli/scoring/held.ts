import type { EntryFile } from '@/glossary/schema';

/** Tells whether the glossary holds a mention: without the matcher, by comparing it or its singular with names and written forms. */
export function holder(entries: readonly EntryFile[]): (mention: string) => boolean {
  const forms = entries.flatMap(({ name, forms: others }) => [
    name,
    ...others.filter(({ kind }) => kind !== 'misspelling').map(({ text }) => text),
  ]);
  const held = new Set(forms.map(folded));
  return (mention) => [mention, ...singulars(mention)].some((text) => held.has(folded(text)));
}

const folded = (text: string) => text.toLowerCase().replaceAll('’', "'").trim();

const singulars = (text: string) => [text.replace(/s$/i, ''), text.replace(/es$/i, ''), text.replace(/ies$/i, 'y')];
