/** A stretch of plain text that reads on: a paragraph or a heading, with its place. */
export interface Paragraph {
  text: string;
  /** UTF-16 offset into the whole text. */
  at: number;
  /** True for a line set apart as a heading, which begins a section. */
  heading: boolean;
}

/** Parts plain text at blank lines; a line that begins with `#` signs is a heading, as in Markdown. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const part of text.split(/(\r?\n[ \t]*(?:\r?\n[ \t]*)+|\r?\n(?=#{1,6} )|(?<=(?:^|\n)#{1,6} [^\n]*)\r?\n)/)) {
    if (part.trim() !== '') paragraphs.push({ text: part, at, heading: /^\s*#{1,6} /.test(part) });
    at += part.length;
  }
  return paragraphs;
}
