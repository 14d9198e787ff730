import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Texts } from '@/ui/texts';
import { textsOf } from '@tests/gallery/texts';

/** The interface's sentences in English. */
export const english: Texts = textsOf(parse(readFileSync('src/locales/en.yml', 'utf8')));
