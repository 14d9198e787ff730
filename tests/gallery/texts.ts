import type { Texts } from '@/ui/texts';

/** The interface's sentences out of a parsed locale file, as the extension has them; throws for a key that doesn't exist or lacks a value. */
export const textsOf =
  (sentences: unknown): Texts =>
  (key, values = []) => {
    const found = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], sentences);
    const sentence = wordingFor(found, values[0]);
    if (typeof sentence !== 'string') throw new Error(`the locale has no "${key}"`);
    return sentence.replaceAll(/\$(\d)/g, (_, place: string) => {
      const value = values[Number(place) - 1];
      if (value === undefined) throw new Error(`"${key}" lacks its value $${place}`);
      return value;
    });
  };

/** The wording of a sentence that depends on a number; any other sentence as it is. */
function wordingFor(sentence: unknown, count: string | undefined): unknown {
  const isNumbered = typeof sentence === 'object' && sentence !== null && 'n' in sentence;
  return isNumbered ? ((sentence as Record<string, unknown>)[count ?? ''] ?? sentence.n) : sentence;
}
