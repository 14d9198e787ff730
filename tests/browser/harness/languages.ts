import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, emptyFolder } from '@/cli/drive';
import type { BrowserName } from '@/cli/browsers';

type Messages = Record<string, { message: string }>;

/** Changes one sentence of the interface; its values and wordings must stay what they are. */
export type Reword = (sentence: string, name: string) => string;

/** A copy of the built extension whose first language has other words, since a browser's own language can't be chosen in a test. */
export function extensionIn(name: BrowserName, reword: Reword): string {
  const folder = emptyFolder('language');
  cpSync(builtExtension(name), folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  const reworded = Object.entries(messages).map(([key, { message }]) => [key, { message: reword(message, key) }]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(reworded)));
  return folder;
}

/** The sentences of another language that the extension has. */
export function inLanguage(name: BrowserName, locale: string): Reword {
  const file = join(builtExtension(name), '_locales', locale, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  return (sentence, key) => messages[key]?.message ?? sentence;
}

/** What code reads rather than people. */
const CODES = new Set(['language', 'direction', 'extName']);

/** Sentences half as long again, as German or Finnish makes them. */
export const long: Reword = (sentence, key) =>
  CODES.has(key)
    ? sentence
    : sentence
        .split(' | ')
        .map((wording) => `${wording} ${'ünïversälwörds '.repeat(Math.ceil(wording.length / 30))}`)
        .join(' | ');

/** Sentences in Hebrew letters, from right to left. */
export const fromTheRight: Reword = (sentence, key) => {
  if (key === 'direction') return 'rtl';
  if (CODES.has(key)) return sentence;
  return sentence.replaceAll(/[a-zA-Z](?![a-zA-Z]*\$)/g, (letter) =>
    String.fromCharCode(0x5d0 + (letter.toLowerCase().charCodeAt(0) - 97)),
  );
};
