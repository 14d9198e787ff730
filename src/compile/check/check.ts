import type { EntryFile, Senses, WordPart } from '@/glossary/schema';
import type { Finding } from '@/compile/finding';
import type { Glossary } from '@/compile/glossary';
import { findingAt } from '@/compile/lines';
import type { Files } from '@/compile/load';

/** What a check knows besides the glossary. */
export interface Circumstances {
  files: Files;
  /** ISO date of today. */
  today: string;
  /** Ids that count as existing though they have no entry yet: what somebody is writing now. Undefined outside such work. */
  planned?: ReadonlySet<string>;
}

/** Looks at the whole glossary for one kind of defect. */
export type Check = (glossary: Glossary, circumstances: Circumstances) => Finding[];

/** Ids that count as existing: of entries, of entry files that could not be read (they have their own finding), and planned ones. */
export function existingIds(glossary: Glossary, { files, planned = new Set() }: Circumstances): Set<string> {
  const unread = [...files.keys()].flatMap((file) => /^entries\/.*?([^/]+)\.ya?ml$/.exec(file)?.[1] ?? []);
  return new Set([...glossary.entries.map(({ id }) => id), ...unread, ...planned]);
}

/** Collects findings at the places of written things. */
export interface Report {
  findings: Finding[];
  at(written: EntryFile | Senses | WordPart, path: readonly (string | number)[], message: string): void;
}

/** A report whose findings all name one rule. */
export function reportOf(glossary: Glossary, rule: string): Report {
  const findings: Finding[] = [];
  return {
    findings,
    at: (written, path, message) => void findings.push(findingAt(glossary, written, path, rule, message)),
  };
}
