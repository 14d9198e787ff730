import { foldForm } from '@/compile/prose';
import { reportOf, type Check } from './check';
import {
  claimsByForm,
  claimsByMadeForm,
  claimsOf,
  exactForm,
  formsSettled,
  formsWithSenses,
  madeForms,
  type Claim,
} from './claims';

/** Two entries may claim one form, written or made by rule, only when a senses file, or both of them, say that it is ambiguous. */
export const checkCollisions: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'form-collision');
  const settled = formsSettled(glossary);
  const told = new Set<Claim>();
  for (const [form, claims] of claimsByMadeForm(glossary)) {
    const [first, ...others] = claims;
    if (settled.has(form) || claims.every(({ ambiguous }) => ambiguous)) continue;
    for (const claim of others) {
      if (claim.entry === first?.entry || told.has(claim)) continue;
      told.add(claim);
      at(claim.entry, claim.path, `${first?.entry.id} claims "${form}" too: drop it in one, or write its senses file`);
    }
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

/** No entry lists what rules make of its other forms, nor one form twice; of two forms made of each other the later is too many. */
export const checkGenerated: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'form-generated');
  for (const entry of glossary.entries) {
    const claims = claimsOf(entry).filter(({ kind }) => kind !== 'misspelling');
    const made = claims.map(madeForms);
    for (const [place, claim] of claims.entries()) {
      const origin = claims.find((other, index) => {
        const mutual = made[place]?.has(exactForm(other));
        return index !== place && made[index]?.has(exactForm(claim)) && (!mutual || index < place);
      });
      if (origin !== undefined) at(entry, claim.path, `"${claim.text}" is made from "${origin.text}" by rule: drop it`);
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
