import type { Context } from './context';
import { nameOf } from './dom';
import { isReadable } from './pieces';
import type { Owner, RunText } from './run';

/** Stands in a run for what isn't read but has its place in the line. */
export const OBJECT = '\uFFFC';

/** Elements that nobody lays out as boxes: words run through them. */
const WITHIN_WORDS = new Set([
  'b',
  'i',
  'em',
  'strong',
  'u',
  'sub',
  'sup',
  'wbr',
  'font',
  'tt',
  'big',
  'small',
  'mark',
  's',
  'tspan',
]);

const IN_LINE = new Set(['inline', 'contents', 'ruby', 'ruby-base']);

/** The run that is being put together. */
export class Pending {
  #text = '';
  #nodes: (Text | Element)[] = [];
  #starts: number[] = [];
  #crossed: Element[] = [];
  /** Code of the last character: asking the text itself would have it copied together each time. */
  #last = 0;
  /** True when a line ended and nothing but space came after. */
  #isAtLineStart = false;

  /** Adds the text of a node, or of an element that holds nothing else. */
  add(node: Text | Element, text: string): void {
    if (text === '') return;
    if (this.#crossed.length > 0) {
      if (isWordy(this.#last) && isWordy(text.charCodeAt(0)) && this.#crossed.some(isApart)) this.#text += OBJECT;
      this.#crossed = [];
    }
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += text;
    this.#last = text.charCodeAt(text.length - 1);
    if (this.#isAtLineStart && /\S/.test(text)) this.#isAtLineStart = false;
  }

  /** Notes that something stands here which isn't read: no form is found across it. */
  part(): void {
    this.#put(OBJECT);
  }

  /** Notes that a line ends here. A second end right after it is how pages without paragraphs part them. */
  breakLine(): void {
    this.#put(this.#isAtLineStart ? OBJECT : ' ');
    this.#isAtLineStart = true;
  }

  /** Adds what no node has. */
  #put(character: string): void {
    if (this.#nodes.length === 0) return;
    this.#text += character;
    this.#last = 0;
  }

  /** Notes that an inline element begins or ends here. */
  cross(element: Element): void {
    if (this.#nodes.length > 0) this.#crossed.push(element);
  }

  /** Ends the run and begins the next; undefined when there is nothing to read in it. */
  take(owner: Owner, context: Context): RunText | undefined {
    if (this.#nodes.length === 0) return undefined;
    const [text, nodes, starts] = [this.#text, this.#nodes, this.#starts];
    this.#text = '';
    this.#nodes = [];
    this.#starts = [];
    this.#crossed = [];
    this.#isAtLineStart = false;
    return isReadable(text) ? { owner, context, text, from: 0, nodes, starts } : undefined;
  }
}

/** True for letters and digits; beyond ASCII for all but spaces and punctuation. */
function isWordy(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code > 0xbf && (code < 0x2000 || code > 0x206f) && code !== 0xfffc;
}

/** True when the page lays an inline element out as a box of its own, or not at all, so that its text touches no other. */
function isApart(element: Element): boolean {
  if (WITHIN_WORDS.has(nameOf(element))) return false;
  const { display, position, float } = getComputedStyle(element);
  return !IN_LINE.has(display) || position === 'absolute' || position === 'fixed' || float !== 'none';
}
