import * as v from 'valibot';
import { EVIDENCE, FORM_KINDS, KINDS, RELATION_TYPES } from './vocabulary';

/** How a source's address is known: in a reference table, built from an identifier in one, or seen in a stored public copy. */
export const URL_CHECKS = ['listed', 'identifier', 'seen'] as const;

export const REVIEWS = ['source-checked', 'draft', 'clinician-reviewed'] as const;

/** Entry ids and topic folders: lower-case words joined by hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(ID, 'must be lower-case words joined by hyphens'));
const date = v.pipe(v.string(), v.isoDate());

const form = v.strictObject({
  text,
  kind: v.picklist(FORM_KINDS),
  cues: v.optional(v.array(text)),
  ambiguous: v.optional(v.boolean()),
});

const relation = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  to: id,
  evidence: v.optional(v.picklist(EVIDENCE)),
  source: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

const source = v.strictObject({
  publisher: text,
  title: text,
  url: v.optional(v.pipe(v.string(), v.url())),
  urlChecked: v.optional(v.picklist(URL_CHECKS)),
});

const codes = v.strictObject({
  mesh: v.optional(text),
  icd10cm: v.optional(text),
  hpo: v.optional(text),
  mondo: v.optional(text),
  doid: v.optional(text),
  umls: v.optional(text),
});

/** One entry as its YAML file holds it: the one definition of the format, for the bundled glossary and for packs. */
export const entrySchema = v.strictObject({
  id,
  name: text,
  kind: v.picklist(KINDS),
  level: v.picklist([1, 2, 3]),
  say: v.optional(text),
  gist: text,
  more: text,
  forms: v.optional(v.array(form), []),
  parts: v.optional(v.array(text), []),
  relations: v.optional(v.array(relation), []),
  urgent: v.optional(text),
  sources: v.pipe(v.array(source), v.minLength(1)),
  codes: v.optional(codes, {}),
  reviewed: date,
  review: v.picklist(REVIEWS),
  reviewer: v.optional(text),
});

/** One meaning of a form: an entry, an everyday meaning, or a health meaning that no entry explains. */
const sense = v.union([
  v.strictObject({ entry: id, cues: v.array(text) }),
  v.strictObject({ everyday: text, cues: v.array(text) }),
  v.strictObject({ other: text, cues: v.array(text) }),
]);

/** All senses of one form that has more than one, health or everyday: `senses/<form>.yaml`. */
export const sensesSchema = v.strictObject({
  form: text,
  /** True when the everyday meaning is common in health texts too, so that only cues or the page's own words decide. */
  needsCues: v.optional(v.boolean()),
  senses: v.pipe(v.array(sense), v.minLength(1)),
});

/** The word parts of `parts.yaml`, each with its meaning, two words that show it, and words in which its letters are something else. */
export const partsSchema = v.array(
  v.strictObject({
    part: text,
    type: v.picklist(['prefix', 'root', 'suffix']),
    meaning: text,
    examples: v.pipe(v.array(text), v.length(2)),
    except: v.optional(v.array(text)),
    /** Its meanings are of different things, so nothing is guessed of a word that has it. */
    ambiguous: v.optional(v.boolean()),
  }),
);

export type Kind = (typeof KINDS)[number];
export type FormKind = (typeof FORM_KINDS)[number];
export type RelationType = (typeof RELATION_TYPES)[number];
export type Evidence = (typeof EVIDENCE)[number];
export type Level = 1 | 2 | 3;

/** An entry as written. What the product shows is `Entry` (entry.ts), compiled from it. */
export type EntryFile = v.InferOutput<typeof entrySchema>;
export type Senses = v.InferOutput<typeof sensesSchema>;
export type WordPart = v.InferOutput<typeof partsSchema>[number];
