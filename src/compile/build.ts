import { packEntry } from '@/glossary/packed-entry';
import { volumesOf } from '@/glossary/volumes';
import { searchKeys } from '@/search/keys';
import { STRUCTURE } from './check/all';
import { compileEntries } from './entries';
import { findingLine, inOrder, type Finding } from './finding';
import { compileForms } from './form-index';
import { parseGlossary, readGlossary } from './load';

/** What a build takes from the glossary. */
export interface Built {
  /** The packed form index, as one ASCII string. */
  forms: string;
  /** The ids that the volumes of entries begin with. */
  firsts: string[];
  /** Texts of the volumes: the linked entries as JSON, packed, sorted by id. */
  volumes: string[];
  /** Text of the search keys file, for the entries. */
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
  const entries = compileEntries(glossary);
  const volumes = volumesOf(entries);
  return {
    forms: compileForms(glossary),
    firsts: volumes.flatMap(([first]) => first?.id ?? []),
    volumes: volumes.map((volume) => JSON.stringify(volume.map(packEntry))),
    search: JSON.stringify(searchKeys(entries)),
    parts: JSON.stringify(
      glossary.parts.map(({ part, type, meaning, except, ambiguous }) => ({ part, type, meaning, except, ambiguous })),
    ),
  };
}

function listOf(findings: readonly Finding[], folder: string): string {
  return ['The glossary cannot be compiled:', ...findings.map((finding) => findingLine(finding, folder))].join('\n');
}
