import { gradeOf, sentencesOf, wordsOf } from './prose';

/** What a writer may want to look at again in a text for readers who aren't experts. */
export interface WritersReport {
  words: number;
  /** Flesch–Kincaid grade of the whole; 0 of an empty text. */
  grade: number;
  /** Sentences of more than `LONGEST_SENTENCE` words, in the text's order. */
  long: string[];
  /** Abbreviations that the text doesn't spell out, each once, in the order of their first use. */
  unspelled: string[];
}

/** Plain-language guides advise to keep most sentences under this many words. */
export const LONGEST_SENTENCE = 20;

/** Two to six capitals, perhaps with a figure or a small plural s: *MRI*, *T2*, *NSAIDs*. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?=\p{Lu}*\p{Lu}{2}|\p{Lu}\d)[\p{Lu}\d]{2,6}(?=s?(?![\p{L}\p{N}]))/gu;

/** Everybody reads these as they stand, or they are no abbreviations but numbers. */
const NO_RIDDLE = new Set('AM PM OK TV US USA UK EU ID II III IV VI VII VIII IX XI XII'.split(' '));

/** Looks a text through; paragraphs are separated by line breaks. */
export function reportOn(text: string): WritersReport {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  const sentences = paragraphs.flatMap(sentencesOf);
  return {
    words: wordsOf(text).length,
    grade: gradeOf(paragraphs.map((paragraph) => paragraph.replace(/[^.!?]$/, '$&.')).join(' ')),
    long: sentences.filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE),
    unspelled: unspelledIn(text),
  };
}

/** A text spells an abbreviation out where one of the two stands in brackets behind the other. */
function unspelledIn(text: string): string[] {
  const found = new Set([...text.matchAll(ABBREVIATION)].map(([letters]) => letters));
  const isSpelled = (letters: string) =>
    text.includes(`(${letters})`) || text.includes(`(${letters}s)`) || text.includes(`${letters} (`);
  return [...found].filter((letters) => !NO_RIDDLE.has(letters) && !isSpelled(letters));
}
