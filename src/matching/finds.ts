import type { Form, Sense } from './form';

/** A form that stands in a text as words of prose, before its meaning is weighed. */
export interface Find {
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
  /** The first and the last of its words. */
  first: number;
  last: number;
  form: Form;
  /** Which of the form's senses its letters allow, by index. */
  senses: readonly number[];
}

/** The one sense that a find has whatever stands around it; undefined where the context must decide. */
export function plainSense({ form, senses }: Find): Sense | undefined {
  const sense = senses.length === 1 ? form.senses[senses[0]!] : undefined;
  return sense?.ambiguous === false ? sense : undefined;
}

/** How much a find tells of health, as an index into the weights: nothing by itself where it has several meanings. */
export function evidenceOf({ form, senses }: Find): number {
  return senses.length === 1 ? form.senses[senses[0]!]!.weight : 0;
}

/** Numbers of the entries that a find may stand for. */
export function entriesOf({ form, senses }: Pick<Find, 'form' | 'senses'>): number[] {
  return senses.map((sense) => form.senses[sense]!.entry).filter((entry) => entry >= 0);
}
