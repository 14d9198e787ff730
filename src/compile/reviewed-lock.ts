import { createHash } from 'node:crypto';
import type { EntryFile } from '@/glossary/schema';

/** What the lock remembers of a reviewed entry: the hash of its text and the date of that review. */
export interface Reviewed {
  hash: string;
  date: string;
  /** Line in the lock, from 1. */
  line: number;
}

/** Name of the lock inside the glossary's folder. */
export const LOCK = 'reviewed.lock';

const HEAD = '# Which text was checked against its sources, and when: id, hash of the text, date. Written by glossary:reviewed.';

/** The first 16 hex digits of the SHA-256 of what a review vouches for: name, gist, more and urgent. */
export function textHash({ name, gist, more, urgent = '' }: EntryFile): string {
  return createHash('sha256').update([name, gist, more, urgent].join('\n')).digest('hex').slice(0, 16);
}

/** The lock's rows by id; lines that are no row are left out. */
export function readLock(text: string): Map<string, Reviewed> {
  const rows = text.split('\n').flatMap((line, at) => {
    const [id = '', hash, date] = line.split(' ');
    return line.startsWith('#') || hash === undefined || date === undefined ? [] : [[id, { hash, date, line: at + 1 }] as const];
  });
  return new Map(rows);
}

/** The lock as text, sorted by id, so that parallel changes rarely touch. */
export function writeLock(rows: ReadonlyMap<string, Pick<Reviewed, 'hash' | 'date'>>): string {
  const lines = [...rows].map(([id, { hash, date }]) => `${id} ${hash} ${date}`);
  return [HEAD, ...lines.sort(), ''].join('\n');
}
