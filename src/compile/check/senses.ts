import type { Senses } from '@/glossary/schema';
import { foldForm } from '@/compile/prose';
import { existingIds, reportOf, type Check, type Report } from './check';
import { claimsByForm, type Claim } from './claims';

/** A senses file is called as its form, names every entry that claims the form and no other, and gives each sense its cues. */
export const checkSenses: Check = (glossary, circumstances) => {
  const report = reportOf(glossary, 'senses');
  const claims = claimsByForm(glossary);
  const ids = new Set(glossary.entries.map(({ id }) => id));
  const existing = existingIds(glossary, circumstances);
  const seen = new Map<string, string>();
  for (const written of glossary.senses) {
    const form = foldForm(written.form);
    const { file } = glossary.origins.get(written) ?? { file: '' };
    const name = `senses/${form.replaceAll(' ', '-')}.yaml`;
    if (file !== name) report.at(written, ['form'], `the senses of "${written.form}" belong into ${name}`);
    if (seen.has(form)) report.at(written, ['form'], `"${written.form}" has its senses in ${seen.get(form)} already`);
    seen.set(form, file);
    checkOwners(report, written, claims.get(form) ?? [], { ids, existing });
    checkCues(report, written);
  }
  return report.findings;
};

/** Ids of entries that were read, and of all that count as existing. */
interface Known {
  ids: ReadonlySet<string>;
  existing: ReadonlySet<string>;
}

function checkOwners(report: Report, written: Senses, claims: readonly Claim[], { ids, existing }: Known): void {
  const named = new Set(written.senses.flatMap((sense) => ('entry' in sense ? [sense.entry] : [])));
  if (named.size === 0) report.at(written, ['senses'], 'no sense names an entry');
  for (const { entry, cues, path } of claims) {
    if (!named.has(entry.id)) report.at(written, ['senses'], `${entry.id} claims "${written.form}": give that sense too`);
    if (cues.length > 0) report.at(entry, path, `"${written.form}" has a senses file: move these cues there`);
  }
  for (const [index, sense] of written.senses.entries()) {
    if (!('entry' in sense) || claims.some(({ entry }) => entry.id === sense.entry)) continue;
    const at = ['senses', index, 'entry'];
    if (ids.has(sense.entry)) report.at(written, at, `${sense.entry} has no form "${written.form}": add it there`);
    else if (!existing.has(sense.entry)) report.at(written, at, `there is no entry ${sense.entry}`);
  }
}

function checkCues(report: Report, written: Senses): void {
  const owners = new Map<string, Sense>();
  for (const [index, sense] of written.senses.entries()) {
    if (sense.cues.length === 0) report.at(written, ['senses', index, 'cues'], `the sense ${meaningOf(sense)} has no cues`);
    for (const [place, cue] of sense.cues.entries()) {
      const at = ['senses', index, 'cues', place];
      const owner = owners.get(cue);
      if (cue !== cue.toLowerCase()) report.at(written, at, `write the cue "${cue}" in lower case`);
      if (owner === sense) report.at(written, at, `"${cue}" stands twice`);
      else if (owner !== undefined && decides(owner, sense))
        report.at(written, at, `"${cue}" is a cue of ${meaningOf(owner)} too: it decides nothing`);
      if (foldForm(cue) === foldForm(written.form)) report.at(written, at, 'the form is no cue of itself');
      owners.set(cue, sense);
    }
  }
}

type Sense = Senses['senses'][number];

const meaningOf = (sense: Sense) => ('entry' in sense ? sense.entry : 'everyday' in sense ? sense.everyday : sense.other);

/** True when it matters which of two senses is meant: two that lead to no entry are both left unmarked. */
const decides = (one: Sense, other: Sense) => 'entry' in one || 'entry' in other;

/** Cues that stand with an entry's form are lower-case words, each once, and not the form itself. */
export const checkFormCues: Check = (glossary) => {
  const report = reportOf(glossary, 'cues');
  for (const entry of glossary.entries)
    for (const [index, { text, cues = [] }] of entry.forms.entries())
      for (const [place, cue] of cues.entries()) {
        const at = ['forms', index, 'cues', place];
        if (cue !== cue.toLowerCase()) report.at(entry, at, `write the cue "${cue}" in lower case`);
        if (cues.indexOf(cue) < place) report.at(entry, at, `the cue "${cue}" stands twice`);
        if (foldForm(cue) === foldForm(text)) report.at(entry, at, 'the form is no cue of itself');
      }
  return report.findings;
};
