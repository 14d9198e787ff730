import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryFile } from '@/glossary/schema';
import { compileForms } from '@/compile/form-index';
import { madeForms } from './made';
import { runRaces } from './races';

/** Sizes of the made-up glossaries, in forms; forms of one made-up entry. */
const COUNTS = [1_000, 5_000, 20_000];
const FORMS_AN_ENTRY = 4;

/** A glossary of hard words that mark anywhere, so that matching is measured and not meaning. */
function madeGlossary(forms: readonly string[]) {
  const entries = Array.from({ length: Math.ceil(forms.length / FORMS_AN_ENTRY) }, (_, number) => {
    const [name, ...others] = forms.slice(number * FORMS_AN_ENTRY, (number + 1) * FORMS_AN_ENTRY);
    const id = `e${String(number).padStart(5, '0')}`;
    return { id, name, kind: 'condition', level: 3, forms: others.map((text) => ({ text, kind: 'synonym' })) } as EntryFile;
  });
  return { entries, senses: [], everyday: new Set<string>() };
}

/** What an index of the usual kind would hold of the same forms: an object with all that a row tells, in JSON. */
function asJson(forms: readonly string[]): string {
  const told = { kind: 'synonym', level: 3, weight: 3, ambiguous: false, sure: true, capitals: -1 };
  return JSON.stringify(Object.fromEntries(forms.map((form, at) => [form, { entry: Math.floor(at / FORMS_AN_ENTRY), ...told }])));
}

// Run as `node in-node.mjs FOLDER`: leaves the indexes in the folder for Chromium and for fresh processes, and prints the lines.
const [folder = '.'] = process.argv.slice(2);
const packs = Object.fromEntries(COUNTS.map((count) => [count, compileForms(madeGlossary(madeForms(count)))]));
writeFileSync(join(folder, 'packs.json'), JSON.stringify(packs));
for (const count of COUNTS) {
  writeFileSync(join(folder, `index-${count}.js`), JSON.stringify(packs[count]));
  writeFileSync(join(folder, `index-${count}.json`), asJson(madeForms(count)));
}
console.log(JSON.stringify(runRaces(packs)));
