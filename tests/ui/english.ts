import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Texts } from '@/ui/texts';

const sentences: unknown = parse(readFileSync('src/locales/en.yml', 'utf8'));

/** The interface's sentences as the extension has them; throws for a key that doesn't exist or lacks a value. */
export const english: Texts = (key, values = []) => {
  const sentence = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], sentences);
  if (typeof sentence !== 'string') throw new Error(`locales/en.yml has no "${key}"`);
  return sentence.replaceAll(/\$(\d)/g, (_, place: string) => {
    const value = values[Number(place) - 1];
    if (value === undefined) throw new Error(`"${key}" lacks its value $${place}`);
    return value;
  });
};
