import type { EntryFile } from '@/glossary/schema';
import { gradeOf, maskNames, quantile } from '@/compile/prose';
import { reportOf, type Check } from './check';

/** Reading grades (US school years) that the texts keep: half of them, 95 of 100, and every one. */
const GRADES = { median: 6, most: 8, every: 10 } as const;

/** The grade of an entry's gist and more, its own name and forms counted as easy words: they are what is being explained. */
export function entryGrade(entry: EntryFile): number {
  return gradeOf(maskNames(`${entry.gist} ${entry.more}`, [entry.name, ...entry.forms.map(({ text }) => text)]));
}

/** No text is above the highest grade. */
export const checkGrade: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'grade');
  for (const entry of glossary.entries) {
    const grade = entryGrade(entry);
    if (grade > GRADES.every)
      at(entry, ['gist'], `reads at grade ${grade.toFixed(1)}, ${GRADES.every} at most: shorter words, shorter sentences`);
  }
  return findings;
};

/** Half of all texts and 95 of 100 keep their lower grades; the texts that weigh on a missed one are named. */
export const checkGradeShares: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'grade-share');
  const graded = glossary.entries.map((entry) => ({ entry, grade: entryGrade(entry) }));
  const grades = graded.map(({ grade }) => grade);
  const worst = [...graded].sort((one, other) => other.grade - one.grade);
  const median = quantile(grades, 0.5);
  if (median > GRADES.median && worst[0] !== undefined)
    at(
      worst[0].entry,
      ['gist'],
      `half of all texts are above grade ${median.toFixed(1)}, ${GRADES.median} wanted: this is the hardest`,
    );
  if (quantile(grades, 0.95) <= GRADES.most) return findings;
  for (const { entry, grade } of worst.filter((one) => one.grade > GRADES.most && one.grade <= GRADES.every))
    at(entry, ['gist'], `reads at grade ${grade.toFixed(1)}: more than 5 of 100 texts are above ${GRADES.most}`);
  return findings;
};
