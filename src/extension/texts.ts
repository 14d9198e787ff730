import { browser } from 'wxt/browser';

/** The browser's texts, without the list of names that WXT knows: keys come from components that know no browser. */
const messages: { getMessage(name: string, values: string[]): string } = browser.i18n;

/** Between the wordings of a sentence that depends on a number: one and more, or none, one and more. */
const WORDINGS = ' | ';

/**
 * A sentence of the interface in the reader's language, by its key in `locales/en.yml`, with `$1`, `$2`… filled in.
 * Where a sentence depends on a number, that number is the first value.
 */
export function text(key: string, values: string[] = []): string {
  const sentence = messages.getMessage(key.replaceAll('.', '_'), values);
  const wordings = sentence.split(WORDINGS);
  const count = Number(values[0]);
  return wordings.at(Math.min(wordings.length - 1, wordings.length === 2 ? Number(count !== 1) : count)) ?? '';
}
