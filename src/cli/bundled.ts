import type { EntryFile } from '@/glossary/schema';
import { compileForms } from '@/compile/form-index';
import { keyOf } from '@/compile/form-keys';
import { GLOSSARY, loadGlossary } from '@/compile/load';
import { variantsOf } from '@/compile/variants';
import { createEngine, type ExplainingEngine } from '@/matching/engine';

/** The bundled glossary with the engine that reads it. */
export interface Bundle {
  entries: readonly EntryFile[];
  engine: ExplainingEngine;
  packed: string;
}

/** Loads and compiles the glossary in the repository; files with defects are left out and told on standard error. */
export function loadBundle(folder: string = GLOSSARY): Bundle {
  const { glossary, findings } = loadGlossary(folder);
  for (const { file, line, message } of findings) console.error(`${folder}/${file}:${line} ${message}`);
  const packed = compileForms(glossary);
  return { entries: glossary.entries, engine: createEngine(packed), packed };
}

/** The form of an entry that a piece of text is a way of writing, as the glossary has it; the name when none is nearer. */
export function formOf(entry: EntryFile, text: string): string {
  const forms = [entry.name, ...entry.forms.filter(({ kind }) => kind !== 'misspelling').map((form) => form.text)];
  const wanted = new Set([text, text.replace(/['’]s$/, ''), ...singulars(text)].map(nameOfKey));
  return (
    forms.find((form) => form === text) ??
    forms.find((form) => variantsOf(form).some((way) => wanted.has(nameOfKey(way)))) ??
    entry.name
  );
}

const singulars = (text: string) => [text.replace(/s$/i, ''), text.replace(/es$/i, ''), text.replace(/ies$/i, 'y')];

function nameOfKey(text: string): string {
  const { hash, size } = keyOf(text.replace(/[()[\]]/g, ' '));
  return `${hash} ${size}`;
}
