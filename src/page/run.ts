import type { Match, Reading } from '@/matching/match';
import type { Context } from './context';
import { dataOf } from './dom';
import { Texts } from './texts';

/** Whose direct text makes runs of its own: a block, a hidden part, a shadow root. */
export type Owner = Element | ShadowRoot;

/** Text as a reader sees it in one stretch, or a piece of it where it is long, and the nodes that it came from. */
export interface RunText {
  readonly owner: Owner;
  readonly context: Context;
  readonly text: string;
  /** Offset of `text` in the whole that the nodes make. */
  readonly from: number;
  /**
   * The nodes in order, with the offset in the whole where each begins; an element stands for all text in it.
   * Undefined for all text below the owner, end to end.
   */
  readonly nodes: readonly (Text | Element)[] | undefined;
  readonly starts: readonly number[] | undefined;
  /** The text nodes of all of it, shared by its pieces, once they were asked for. */
  texts?: Texts;
}

/** A run that was read and holds forms, or a heading. */
export interface Run extends Omit<RunText, 'text'> {
  readonly reading: Reading;
  /** What is understood in it, in order. */
  marks: readonly Mark[];
  /** The version of the page's evidence that `marks` were judged by; -1 before. */
  judged: number;
  /** True once the page has changed under it, so that it counts no more. */
  gone: boolean;
}

/**
 * A match on the page: made visible when the reader's settings say so. Offsets are those of the run's text.
 * When a changed text is read again, a mention that was painted and is still there stays the same object, in its new run.
 */
export interface Mark extends Match {
  run: Run;
  /** The letters that were painted. */
  painted?: string;
}

/** A part of a mark in one text node; offsets in UTF-16 code units of the node's text. */
export interface Fragment {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The parts of a mark, in order. Made from the text as it was read: after a change, they may point past a node's end. */
export function fragmentsOf({ run, start: first, end: last }: Mark): Fragment[] {
  const [begin, end] = [run.from + first, run.from + last];
  run.texts ??= new Texts(run);
  run.texts.reach(end);
  const { nodes, starts } = run.texts;
  const fragments: Fragment[] = [];
  for (let at = lastAtMost(starts, begin); at < nodes.length && starts[at]! < end; at++) {
    const node = nodes[at]!;
    const fragment = { node, start: Math.max(0, begin - starts[at]!), end: Math.min(end - starts[at]!, node.length) };
    if (fragment.start < fragment.end) fragments.push(fragment);
  }
  return fragments;
}

/** The letters that stand where a mark is. */
export const lettersOf = (mark: Mark): string =>
  fragmentsOf(mark)
    .map(({ node, start, end }) => dataOf(node).slice(start, end))
    .join('');

/** The node that a run begins with, or that holds all of it: tells where it stands among others. */
export const headOf = ({ owner, nodes }: Pick<RunText, 'owner' | 'nodes'>): Node => nodes?.[0] ?? owner;

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
