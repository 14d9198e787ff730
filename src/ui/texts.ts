/** Looks up a sentence of the interface by its key in `locales/en.yml`, with `$1`, `$2`… filled in from `values`. */
export type Texts = (key: string, values?: string[]) => string;

/** Stands where a component will put an element of its own into a sentence; never part of a sentence itself. */
export const SLOT = '\u0001';

/** A date as people write it, from an ISO date: *November 23, 2026*. */
export function longDate(iso: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}

/** The text with its first letter raised, as a sentence begins. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
