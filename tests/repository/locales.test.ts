import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** Sentences that a number has several wordings of stand under 0, 1 and n. */
type Texts = { [key: string]: string | Texts };

const read = (locale: string) => parse(readFileSync(`src/locales/${locale}.yml`, 'utf8')) as Texts;
const isNumbered = (texts: Texts) => 'n' in texts;

/** Every sentence by its key, all wordings of one together. */
function sentences(texts: Texts, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([name, value]): [string, string][] => {
    const key = before + name;
    if (typeof value === 'string') return [[key, value]];
    return isNumbered(value) ? [[key, Object.values(value).join(' | ')]] : sentences(value, `${key}.`);
  });
}

const english = new Map(sentences(read('en')));
const spanish = new Map(sentences(read('es')));
const values = (sentence: string) => [...new Set(sentence.match(/\$\d|%s/g))].sort();

/** The same in both languages: names, glossary text, single signs of writing. */
const SAME = new Set(['extName', 'direction', 'list.more', 'welcome.practice']);

describe('Spanish', () => {
  it('has every sentence, in the same order, and no other', () => {
    expect([...spanish.keys()]).toEqual([...english.keys()]);
  });

  it.each([...english])('%s has the same values and is translated', (key, sentence) => {
    const translated = spanish.get(key) ?? '';
    expect(values(translated)).toEqual(values(sentence));
    expect(translated.split(' | ')).toHaveLength(sentence.split(' | ').length);
    expect(translated === sentence).toBe(SAME.has(key));
  });
});

describe('both languages', () => {
  it.each([english, spanish])('fit where browsers show them', (texts) => {
    // Stores cut a name at 75 letters and a description at 132; Chromium takes no other letters in a key.
    expect(texts.get('extName')?.length).toBeLessThanOrEqual(75);
    expect(texts.get('extDescription')?.length).toBeLessThanOrEqual(132);
    for (const key of texts.keys()) expect(key).toMatch(/^[a-zA-Z0-9.]+$/);
  });
});

describe('the code and its sentences', () => {
  const code = globSync(['src/{ui,extension,page,glossary}/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'wxt.config.ts'])
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replaceAll(/\/\*[^]*?\*\//g, '');
  const literals = [...code.matchAll(/['"`]((?:[a-z][a-zA-Z]*\.)[a-zA-Z0-9.]+)['"`]/g)].map(([, key = '']) => key);
  const groups = new Set([...english.keys()].map((key) => key.split('.')[0]));
  /** Beginnings of keys that the code completes: `place.${place}`. */
  const begun = [...code.matchAll(/[`']([a-zA-Z]+\.[a-zA-Z]*)(?:\$\{|')/g)].map(([, start = '']) => start);
  const messages = new Set([...code.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key.replaceAll('_', '.')));

  it('know every key that is named', () => {
    const named = literals.filter((key) => groups.has(key.split('.')[0]) && !/\.(css|html|json|ts|tsx|js|yml|png)$/.test(key));
    expect(named.filter((key) => !english.has(key) && ![...english.keys()].some((known) => known.startsWith(`${key}.`)))).toEqual(
      [],
    );
  });

  it('hold no sentence that nobody says', () => {
    const generated = /^(mode|levels|density|look|open|link|date)\./;
    const said = (key: string) =>
      literals.includes(key) ||
      messages.has(key) ||
      generated.test(key) ||
      begun.some((start) => start.length > 4 && key.startsWith(start));
    expect([...english.keys()].filter((key) => !key.startsWith('ext') && key.includes('.') && !said(key))).toEqual([]);
  });
});
