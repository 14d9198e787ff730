import { foldForm } from '@/compile/prose';
import { reportOf, type Check } from './check';
import { claimsByForm, claimsOf, formsWithSenses } from './claims';
import { generatedFrom } from './variants';

/** Two entries may claim one form only when a senses file, or both of them, say that it is ambiguous. */
export const checkCollisions: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'form-collision');
  const settled = formsWithSenses(glossary);
  for (const [form, claims] of claimsByForm(glossary)) {
    const owners = new Set(claims.map(({ entry }) => entry.id));
    if (owners.size < 2 || settled.has(form) || claims.every(({ ambiguous }) => ambiguous)) continue;
    for (const claim of claims.slice(1))
      at(claim.entry, claim.path, `${claims[0]?.entry.id} claims "${claim.text}" too: drop it in one, or write its senses file`);
  }
  return findings;
};

/** A form that is an everyday word is marked as ambiguous: by a senses file, `ambiguous: true` or cues. */
export const checkEverydayForms: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'form-everyday');
  const settled = formsWithSenses(glossary);
  for (const [form, claims] of claimsByForm(glossary)) {
    if (!glossary.everyday.has(form) || settled.has(form)) continue;
    for (const { entry, kind, path, text, ambiguous, cues } of claims) {
      if (kind === 'misspelling' || kind === 'abbreviation' || ambiguous || cues.length > 0) continue;
      const remedy =
        kind === 'name' ? `write senses/${form.replaceAll(' ', '-')}.yaml` : 'give it cues, or write its senses file';
      at(entry, path, `"${text}" is an everyday word too: ${remedy}`);
    }
  }
  return findings;
};

/** No entry lists what rules make of its other forms, nor one form twice. */
export const checkGenerated: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'form-generated');
  for (const entry of glossary.entries) {
    const claims = claimsOf(entry);
    for (const [index, claim] of claims.entries()) {
      if (claim.kind === 'misspelling') continue;
      const same = claims.find((other, place) => place !== index && generatedFrom(claim, other, place < index));
      if (same !== undefined) at(entry, claim.path, `"${claim.text}" is made from "${same.text}" by rule: drop it`);
    }
  }
  return findings;
};

/** An abbreviation is written as pages write it: with a capital, a digit or a full stop. */
export const checkAbbreviations: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'form-abbreviation');
  for (const { entry, kind, path, text } of glossary.entries.flatMap(claimsOf)) {
    if (kind === 'abbreviation' && !/[\p{Lu}\d.]/u.test(text))
      at(entry, path, `"${text}" has no capital: an abbreviation matches only in its exact case`);
    if (foldForm(text) === '') at(entry, path, `"${text}" has no letters to match`);
  }
  return findings;
};
