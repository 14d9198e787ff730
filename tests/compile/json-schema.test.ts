import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorSchemas } from '@/compile/json-schema';

test.each([...editorSchemas()])('docs/schema/%s is what the schema gives: run npm run glossary:schema', (file, text) => {
  expect(readFileSync(`docs/schema/${file}`, 'utf8')).toBe(text);
});
