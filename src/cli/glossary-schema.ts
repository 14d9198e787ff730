import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchemas } from '@/compile/json-schema';

/** Where the JSON Schemas lie that .vscode/settings.json points to. */
const FOLDER = 'docs/schema';

/** `npm run glossary:schema`: writes the JSON Schemas by which editors complete and check the glossary's files. */
export function run(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, text] of editorSchemas()) {
    writeFileSync(join(FOLDER, file), text);
    console.log(join(FOLDER, file));
  }
  return Promise.resolve(0);
}
