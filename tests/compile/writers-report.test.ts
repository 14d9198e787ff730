import { describe, expect, it } from 'vitest';
import { reportOn } from '@/compile/writers-report';

const LONG = 'The doctor who saw her in the small clinic by the river on that cold day in March said so many words.';

describe('abbreviations that are not spelled out', () => {
  it.each<[string, string, string[]]>([
    ['one alone', 'She had an MRI.', ['MRI']],
    ['one used twice', 'The MRI was clear. No second MRI was made.', ['MRI']],
    ['in the plural', 'NSAIDs can help.', ['NSAID']],
    ['with a figure', 'Vitamin B12 and T2 are fine.', ['B12', 'T2']],
    ['spelled out before', 'Magnetic resonance imaging (MRI) was done. The MRI was clear.', []],
    ['spelled out behind', 'The MRI (magnetic resonance imaging) was clear.', []],
    ['in the order of the text', 'ECG, then CT, then EEG.', ['ECG', 'CT', 'EEG']],
    ['what everybody knows', 'Take it at 8 AM in the UK. OK?', []],
    ['Roman numbers', 'Diabetes type II and III.', []],
    ['a name with a capital', 'Ann went to Rome.', []],
    ['part of a longer word', 'COVIDlike or mRNAs', []],
  ])('%s', (_, text, unspelled) => expect(reportOn(text).unspelled).toEqual(unspelled));
});

describe('sentences', () => {
  it('of more than twenty words are named', () => {
    expect(reportOn(`Short one.\n${LONG} Another short one.`).long).toEqual([LONG]);
  });

  it('end where a paragraph ends, with a full stop or without', () => {
    expect(reportOn(`${'word '.repeat(15)}\n${'word '.repeat(15)}`).long).toEqual([]);
  });
});

it('an empty text has no words, no grade and no faults', () => {
  expect(reportOn(' \n ')).toEqual({ words: 0, grade: 0, long: [], unspelled: [] });
});

it('a harder text has a higher grade', () => {
  const easy = reportOn('The cat sat on the mat. It was warm.').grade;
  const hard = reportOn(
    'Epidemiological investigations demonstrated considerable heterogeneity of cardiovascular manifestations.',
  ).grade;
  expect(easy).toBeLessThan(3);
  expect(hard).toBeGreaterThan(12);
});
