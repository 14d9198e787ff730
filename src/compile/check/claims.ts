import type { EntryFile, FormKind } from '@/glossary/schema';
import type { Glossary } from '@/compile/glossary';
import { foldForm } from '@/compile/prose';
import { variantsOf } from '@/compile/variants';

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

type Spelling = Pick<Claim, 'kind' | 'text'>;

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
  return claimsBy(glossary, ({ text }) => [foldForm(text)]);
}

/** Every claim of the glossary by each folded spelling that rules find it under. */
export function claimsByMadeForm(glossary: Glossary): Map<string, Claim[]> {
  return claimsBy(glossary, (claim) => new Set([...madeForms(claim)].map(foldForm)));
}

/** A claim's spelling as it is compared: an abbreviation matches in its exact case, all else folded. */
export const exactForm = ({ kind, text }: Spelling) => (kind === 'abbreviation' ? text : foldForm(text));

/** What is found where this form is written: itself, its plural, its British, Latin and numbered spellings. */
export function madeForms(claim: Spelling): Set<string> {
  const form = exactForm(claim);
  if (claim.kind === 'abbreviation') return new Set([form]);
  return new Set([form, `${form}s`, `${form}es`, form.replace(/y$/, 'ies'), ...variantsOf(claim.text).map(foldForm)]);
}

function claimsBy(glossary: Glossary, formsOf: (claim: Claim) => Iterable<string>): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const claim of glossary.entries.flatMap(claimsOf))
    for (const form of formsOf(claim)) {
      const known = claims.get(form);
      if (known === undefined) claims.set(form, [claim]);
      else known.push(claim);
    }
  return claims;
}

/** Folded spellings that a senses file settles, made ones too. */
export function formsSettled(glossary: Glossary): Set<string> {
  return new Set(glossary.senses.flatMap(({ form }) => [...madeForms({ kind: 'name', text: form })]));
}

/** Folded spellings that have a senses file. */
export function formsWithSenses(glossary: Glossary): Set<string> {
  return new Set(glossary.senses.map(({ form }) => foldForm(form)));
}
