import { standsAlone } from './alone';
import { gatherEvidence, type Evidence } from './evidence';
import { createFinder } from './find';
import type { Find } from './finds';
import { readForm, type Form } from './form';
import { ENTRY_WIDTH, layoutOf } from './form-table';
import { hashOf } from './hash';
import { verdictsOf, type Verdict } from './judge';
import type { Engine, PageEvidence, Reading } from './match';
import { readNumber } from './packed';
import { readingOf, sensesAt, type Facts } from './reading';
import { createTokens, split } from './tokens';

/** An engine that also tells why forms were left unmarked. */
export interface ExplainingEngine extends Engine {
  /** Every form of a reading in the text's order, marked or not, with the reason. */
  explain(reading: Reading, page: PageEvidence): Verdict[];
}

/** The words of the text that is being read: one at a time, whichever engine reads it. */
const tokens = createTokens();

/** Makes an engine that reads forms straight from the packed index (`compileForms` writes it); nothing is built up front. */
export function createEngine(packed: string): ExplainingEngine {
  const layout = layoutOf(packed);
  const findForms = createFinder(packed, layout);
  const forms = new Map<number, Form>();

  const formIn = (row: number): Form => {
    const form = forms.get(row) ?? readForm(packed, layout, row);
    forms.set(row, form);
    return form;
  };

  const read = (text: string): Facts => {
    split(text, tokens);
    const finds: Find[] = [];
    findForms(tokens, (row, first, last, end) => {
      const form = formIn(row);
      const start = tokens.start[first]!;
      const senses = sensesAt(form, text, start, end);
      if (senses.length === 0 || !standsAlone(text, start, end)) return false;
      if (finds.at(-1)?.first === first) finds.pop();
      finds.push({ start, end, first, last, form, senses });
      return true;
    });
    return readingOf(tokens, finds);
  };

  const explain = (reading: Reading, page: PageEvidence) => verdictsOf(reading as Facts, page as Evidence);

  return {
    read,
    gather: gatherEvidence,
    explain,
    judge: (reading, page) => explain(reading, page).flatMap((verdict) => ('match' in verdict ? [verdict.match] : [])),
    numberOf(id) {
      const hash = idHash(id);
      for (let entry = 0; entry < layout.entries.size; entry++) {
        if (readNumber(packed, layout.entries.at + entry * ENTRY_WIDTH, ENTRY_WIDTH) >>> 2 === hash) return entry;
      }
      return -1;
    },
  };
}

/** 28 bits that stand for an id in the index. */
export function idHash(id: string): number {
  return spreadId(hashOf(id));
}

function spreadId(hash: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 4) & 0xfffffff;
}
