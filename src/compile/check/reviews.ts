import { reportOf, type Check } from './check';

/** Months after which a text is looked at again. */
const REVIEW_MONTHS = 36;

/** A review is neither in the future nor too old, and only a named person makes it a clinician's. */
export const checkReviews: Check = (glossary, { today }) => {
  const { findings, at } = reportOf(glossary, 'reviewed');
  const oldest = monthsBefore(today, REVIEW_MONTHS);
  for (const entry of glossary.entries) {
    if (entry.reviewed > today) at(entry, ['reviewed'], `${entry.reviewed} is in the future (today is ${today})`);
    if (entry.reviewed < oldest)
      at(entry, ['reviewed'], `${entry.reviewed} is over ${REVIEW_MONTHS} months ago: check the text against its sources`);
    if (entry.review === 'clinician-reviewed' && entry.reviewer === undefined)
      at(entry, ['review'], 'clinician-reviewed needs reviewer: the name of who did');
    if (entry.review !== 'clinician-reviewed' && entry.reviewer !== undefined)
      at(entry, ['reviewer'], 'a reviewer is named only with review: clinician-reviewed');
  }
  return findings;
};

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
