import { importChoices } from './backup';
import type { Shelf } from './shelf';
import { text } from './texts';

const REFUSALS = { 'no-json': 'options.importNoJson', 'no-backup': 'options.importNoBackup', 'too-new': 'options.importTooNew' };

/** Brings a file of choices back and says in a sentence what came of it. */
export async function importWords(shelf: Shelf, content: string): Promise<string> {
  const report = await importChoices(shelf, content);
  if ('refused' in report) return text(REFUSALS[report.refused]);
  return text('options.imported', [String(report.taken.sites), String(report.taken.known)]);
}
