import { searchKeys } from '@/search/keys';
import { STRUCTURE } from './check/all';
import { compileEntries, entriesFile } from './entries';
import { findingLine, inOrder, type Finding } from './finding';
import { compileForms } from './form-index';
import { parseGlossary, readGlossary } from './load';

/** What a build takes from the glossary. */
export interface Built {
  /** The packed form index, as one ASCII string. */
  forms: string;
  /** Text of the entries file. */
  entries: string;
  /** Text of the search keys file, for the entries file. */
  search: string;
  /** Text of the file of word parts, without their examples. */
  parts: string;
}

/** Compiles the glossary of a folder; throws an error that lists every defect which keeps it from being compiled. */
export function buildGlossary(folder: string): Built {
  const files = readGlossary(folder);
  const { glossary, findings } = parseGlossary(files);
  const circumstances = { files, today: '' };
  const all = inOrder([...findings, ...STRUCTURE.flatMap((check) => check(glossary, circumstances))]);
  if (all.length > 0) throw new Error(listOf(all, folder));
  return {
    forms: compileForms(glossary),
    entries: entriesFile(glossary),
    search: JSON.stringify(searchKeys(compileEntries(glossary))),
    parts: JSON.stringify(glossary.parts.map(({ part, type, meaning }) => ({ part, type, meaning }))),
  };
}

function listOf(findings: readonly Finding[], folder: string): string {
  return ['The glossary cannot be compiled:', ...findings.map((finding) => findingLine(finding, folder))].join('\n');
}
