/** One defect of the glossary: where it stands, the rule it breaks, and what to do about it. */
export interface Finding {
  /** Path inside the glossary's folder, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  rule: string;
  /** What is wrong and how to mend it, in one line. */
  message: string;
}

/** Findings in reading order: by file, line, rule. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (one, other) => compare(one.file, other.file) || one.line - other.line || compare(one.rule, other.rule),
  );
}

/** A finding as one line of output: `folder/file:line rule message`. */
export function findingLine({ file, line, rule, message }: Finding, folder: string): string {
  return `${folder}/${file}:${line} ${rule} ${message}`;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
