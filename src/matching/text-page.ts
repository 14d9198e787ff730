import { chooseMarks, type MarkChoice } from './density';
import type { Engine, Match, PageEvidence, Reading } from './match';
import { paragraphsOf, type Paragraph } from './paragraphs';

/** A plain text read as one page: its paragraphs with their readings, and what they say together. */
export interface TextPage {
  paragraphs: { paragraph: Paragraph; reading: Reading }[];
  page: PageEvidence;
}

/** Every mention at every level; `DEFAULT_CHOICE` is the other choice. */
export const EVERY_MENTION: MarkChoice = { density: 'every', levels: 'all', known: new Set() };

/** Reads a plain text as one page. */
export function readPage(engine: Engine, text: string): TextPage {
  const page = engine.gather();
  const paragraphs = paragraphsOf(text).map((paragraph) => ({ paragraph, reading: engine.read(paragraph.text) }));
  for (const { reading } of paragraphs) page.add(reading);
  return { paragraphs, page };
}

/** The marks of a plain text, offsets into the whole text, in order. */
export function marksOf(engine: Engine, text: string, choice: MarkChoice): Match[] {
  const { paragraphs, page } = readPage(engine, text);
  const sections: Match[][] = [[]];
  for (const { paragraph, reading } of paragraphs) {
    if (paragraph.heading) sections.push([]);
    for (const match of engine.judge(reading, page)) {
      sections.at(-1)!.push({ ...match, start: match.start + paragraph.at, end: match.end + paragraph.at });
    }
  }
  return chooseMarks(sections, choice).flat();
}
