/** Looks up a sentence of the interface by its key in `locales/en.yml`, with `$1`, `$2`… filled in from `values`. */
export type Texts = (key: string, values?: string[]) => string;

/** Stands where a component will put an element of its own into a sentence; never part of a sentence itself. */
export const SLOT = '\u0001';

/** A date as people write it, from an ISO date: *November 23, 2026*. `Intl` would cost a page's first card 10 ms in Chromium. */
export function longDate(iso: string, t: Texts): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return t('date.long', [t(`date.month${Number(month)}`), String(Number(day)), year]);
}

/**
 * What stands after each of so many names in a row, nothing after the last; `open` when more words follow those listed.
 * `Intl` would cost a page's first card 20 ms in Chromium.
 */
export function betweenNames(count: number, open: boolean, t: Texts): string[] {
  const between = (key: string) => t(key, [SLOT, SLOT]).split(SLOT)[1] ?? '';
  const last = open ? 'list.more' : count === 2 ? 'list.two' : 'list.last';
  return Array.from({ length: count }, (_, place) => {
    if (place === count - 1) return '';
    return between(place === count - 2 ? last : 'list.more');
  });
}

/** Names as one list in a sentence: *a, b, and c*. */
export function joinNames(names: readonly string[], t: Texts): string {
  const between = betweenNames(names.length, false, t);
  return names.map((name, place) => name + (between[place] ?? '')).join('');
}

/** The text with its first letter raised, as a sentence begins. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
