import type { Entry } from '@/glossary/entry';
import { reviewText } from './sources';
import { type Texts } from './texts';

/** An entry as plain text for the clipboard: name, what it is, when to get help, and where that is known from. */
export function entryText(entry: Entry, t: Texts): string {
  const head = entry.name + (entry.say ? ` (${entry.say})` : '');
  const sources = entry.sources.map(({ publisher, title, url }) => `${publisher}: ${title}${url ? `, ${url}` : ''}`);
  const parts = [head, entry.gist, entry.more, entry.urgent, [...sources, reviewText(entry, t)].join('\n')];
  return parts.filter((part) => part !== undefined).join('\n\n');
}
