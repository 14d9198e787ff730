import type { Match, Reading } from '@/matching/match';
import type { Context } from './context';
import { dataOf } from './dom';

/** Whose direct text makes runs of its own: a block, a hidden part, a shadow root. */
export type Owner = Element | ShadowRoot;

/** Text as a reader sees it in one stretch, and the nodes it came from. */
export interface WholeText {
  readonly owner: Owner;
  readonly context: Context;
  readonly text: string;
  /**
   * The nodes in order, with the offset in the text where each begins; an element stands for all text in it.
   * Undefined for all text below the owner, end to end.
   */
  readonly nodes: readonly (Text | Element)[] | undefined;
  readonly starts: readonly number[] | undefined;
}

/** The same, or a piece of it where it is long. */
export interface RunText extends WholeText {
  /** Offset of `text` in the whole that the nodes make. */
  readonly from: number;
}

/** A run that was read. */
export interface Run {
  readonly owner: Owner;
  readonly context: Context;
  readonly reading: Reading;
  readonly from: number;
  /** Empty for a run that is neither a heading nor holds a form: nobody will ask where it is. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  /** What is understood in it, in order. */
  marks: readonly Mark[];
  /** The version of the page's evidence that `marks` were judged by; -1 before. */
  judged: number;
  /** True once the page has changed under it, so that it counts no more. */
  gone: boolean;
}

/**
 * A match on the page: made visible when the reader's settings say so. Offsets are those of the run's text.
 * When a changed text is read again, a mention that is still there stays the same object, in its new run.
 */
export interface Mark extends Match {
  run: Run;
  /** The letters marked, as they were read. */
  text: string;
}

/** A part of a mark in one text node; offsets in UTF-16 code units of the node's text. */
export interface Fragment {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The parts of a mark, in order. Made from the text as it was read: after a change, they may point past a node's end. */
export function fragmentsOf(mark: Pick<Mark, 'run' | 'start' | 'end'>): Fragment[] {
  const { nodes, starts, from } = mark.run;
  const [first, last] = [from + mark.start, from + mark.end];
  const fragments: Fragment[] = [];
  for (let at = lastAtMost(starts, first); at < nodes.length && starts[at]! < last; at++) {
    const node = nodes[at]!;
    const start = Math.max(0, first - starts[at]!);
    const end = Math.min(last - starts[at]!, node.length);
    if (start < end) fragments.push({ node, start, end });
  }
  return fragments;
}

/** The letters that stand where a mark is; others than `text` once the page has changed under it. */
export const lettersOf = (mark: Pick<Mark, 'run' | 'start' | 'end'>): string =>
  fragmentsOf(mark)
    .map(({ node, start, end }) => dataOf(node).slice(start, end))
    .join('');

/** Index of the last number that is at most `limit`, in ascending numbers; 0 if there is none. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
