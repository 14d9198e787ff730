import type { EntryFile, FormKind } from '@/glossary/schema';
import type { Glossary } from '@/compile/glossary';
import { foldForm } from '@/compile/prose';

/** One entry's use of a spelling: its name or one of its forms, with the way to it in the file. */
export interface Claim {
  entry: EntryFile;
  text: string;
  kind: FormKind | 'name';
  path: (string | number)[];
  cues: string[];
  /** True when the form itself says that it is ambiguous. */
  ambiguous: boolean;
}

/** All names and forms of an entry; the name first. */
export function claimsOf(entry: EntryFile): Claim[] {
  const name: Claim = { entry, text: entry.name, kind: 'name', path: ['name'], cues: [], ambiguous: false };
  const forms = entry.forms.map(({ text, kind, cues = [], ambiguous = false }, at): Claim => ({
    entry,
    text,
    kind,
    path: ['forms', at, 'text'],
    cues,
    ambiguous,
  }));
  return [name, ...forms];
}

/** Every claim of the glossary by its folded spelling. */
export function claimsByForm(glossary: Glossary): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const claim of glossary.entries.flatMap(claimsOf)) {
    const key = foldForm(claim.text);
    claims.set(key, [...(claims.get(key) ?? []), claim]);
  }
  return claims;
}

/** Folded spellings that have a senses file. */
export function formsWithSenses(glossary: Glossary): Set<string> {
  return new Set(glossary.senses.map(({ form }) => foldForm(form)));
}
