import { toJsonSchema } from '@valibot/to-json-schema';
import { entrySchema, partsSchema, sensesSchema, type EntryFile } from '@/glossary/schema';

/** What an editor shows beside a field of an entry. */
const FIELDS: Record<keyof EntryFile, string> = {
  id: 'The file’s name without .yaml; stable for ever.',
  name: 'Preferred name, as a reader would meet it, in American spelling.',
  kind: 'What it is; decides which relations are expected.',
  level: 'How hard the word is: 1 everyday, 2 known by many, 3 hard.',
  say: 'Respelling with the stressed syllable in capitals: sar-koh-PEE-nee-uh. Required at level 3.',
  gist: 'What is it? One sentence, 20 words at most.',
  more: 'What happens and why it matters: two or three sentences, 60 words at most, none over 20.',
  forms: 'Other ways pages write it. Plurals, possessives, hyphens and British spellings are made by rule.',
  parts: 'The word taken apart, as in parts.yaml: [sarco-, -penia].',
  relations: 'How it is linked with other entries. An edge is written in one of its two entries only.',
  urgent: 'When to get help at once: one sentence, 25 words at most.',
  sources: 'At least two, from two publishers on the list. An address only when it is known.',
  codes: 'Codes of the concept, verbatim from the reference tables.',
  reviewed: 'Day on which the text was last checked against its sources: "2026-11-23".',
  review: 'source-checked, draft, or clinician-reviewed with a reviewer.',
  reviewer: 'Name of the clinician who reviewed the text.',
};

/** JSON Schemas for editors, as texts by file name, made from the schemas that the glossary is read with. */
export function editorSchemas(): ReadonlyMap<string, string> {
  const made = (schema: Parameters<typeof toJsonSchema>[0]) => toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  const entry = made(entrySchema);
  for (const [field, description] of Object.entries(FIELDS)) {
    const property = entry.properties?.[field];
    if (typeof property === 'object') property.description = description;
  }
  const schemas = {
    'entry.schema.json': entry,
    'senses.schema.json': made(sensesSchema),
    'parts.schema.json': made(partsSchema),
  };
  return new Map(Object.entries(schemas).map(([file, schema]) => [file, `${JSON.stringify(schema, null, 2)}\n`]));
}
