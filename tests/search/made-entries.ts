import type { Entry } from '@/glossary/entry';
import type { FormKind } from '@/glossary/schema';

/** An entry as search sees it: the name, `kind text` for each form, what it says. */
export function made(name: string, forms: readonly (readonly [FormKind, string])[] = [], gist = '', more = ''): Entry {
  return {
    id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    name,
    kind: 'condition',
    level: 2,
    gist,
    more,
    forms: forms.map(([kind, text]) => ({ kind, text })),
    parts: [],
    relations: [],
    sources: [],
    reviewed: '2026-11-01',
    review: 'draft',
  };
}
