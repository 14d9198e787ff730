import type { Finding } from '@/compile/finding';
import { LOCK, readLock, textHash } from '@/compile/reviewed-lock';
import { existingIds, reportOf, type Check } from './check';

/** A text that changed since its review has a new date, and the lock knows every entry as it stands and no other. */
export const checkLock: Check = (glossary, circumstances) => {
  const { files, planned } = circumstances;
  const { findings, at } = reportOf(glossary, 'review-lock');
  const lock = readLock(files.get(LOCK) ?? '');
  for (const entry of glossary.entries) {
    const known = lock.get(entry.id);
    const update = `run npm run glossary:reviewed ${entry.id}`;
    if (known === undefined) {
      if (planned === undefined) at(entry, ['reviewed'], `not yet in ${LOCK}: ${update}`);
    } else if (known.hash !== textHash(entry) && known.date === entry.reviewed)
      at(entry, ['reviewed'], `the text changed since ${known.date}: check it against its sources, set today's date, ${update}`);
    else if (known.hash !== textHash(entry) || known.date !== entry.reviewed)
      at(entry, ['reviewed'], `${LOCK} has another text or date: ${update}`);
  }
  const ids = existingIds(glossary, circumstances);
  const gone = [...lock].filter(([id]) => !ids.has(id));
  return [
    ...findings,
    ...gone.map(([id, { line }]): Finding => ({
      file: LOCK,
      line,
      rule: 'review-lock',
      message: `there is no entry ${id}: run npm run glossary:reviewed`,
    })),
  ];
};
