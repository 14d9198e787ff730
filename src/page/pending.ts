import { nameOf } from './dom';
import type { Context } from './context';
import type { Owner, RunText } from './run';

/** Stands in a run for what isn't read but has its place in the line, so that no form is found across it. */
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
export interface Pending {
  addText(node: Text, data: string): void;
  /** Adds what no node has: a line's end, or `OBJECT`. */
  add(character: string): void;
  /** Notes that an inline element begins or ends here. */
  cross(element: Element): void;
  /** Ends the run and begins the next; undefined when there is nothing to read in it. */
  take(owner: Owner, context: Context): Omit<RunText, 'from'> | undefined;
}

/** Begins a run. */
export function createPending(): Pending {
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let crossed: Element[] = [];
  const empty = () => {
    text = '';
    nodes = [];
    starts = [];
    crossed = [];
  };
  return {
    addText(node, data) {
      if (crossed.length > 0) {
        if (isWordy(text, text.length - 1) && isWordy(data, 0) && crossed.some(isApart)) text += OBJECT;
        crossed = [];
      }
      nodes.push(node);
      starts.push(text.length);
      text += data;
    },
    add(character) {
      if (nodes.length > 0) text += character;
    },
    cross(element) {
      if (nodes.length > 0) crossed.push(element);
    },
    take(owner, context) {
      if (nodes.length === 0) return undefined;
      const run = isReadable(text) ? { owner, context, text, nodes, starts } : undefined;
      empty();
      return run;
    },
  };
}

/** True when there are two characters that can be seen: the shortest form has two letters. */
export function isReadable(text: string): boolean {
  let seen = 0;
  for (let at = 0; at < text.length && seen < 2; at++) if (text.charCodeAt(at) > 0x20) seen++;
  return seen === 2;
}

/** True for letters and digits; beyond ASCII for all but spaces and punctuation. */
function isWordy(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code > 0xbf && (code < 0x2000 || code > 0x206f) && code !== 0xfffc;
}

/** True when the page lays an inline element out as a box of its own, or not at all, so that its text touches no other. */
function isApart(element: Element): boolean {
  if (WITHIN_WORDS.has(nameOf(element))) return false;
  const { display, position, float } = getComputedStyle(element);
  return !IN_LINE.has(display) || position === 'absolute' || position === 'fixed' || float !== 'none';
}
