import { isText, textsIn } from './dom';
import type { RunText } from './run';

/**
 * The text nodes of a run, in order, with the offset in their whole text where each begins. They are looked for no further than was
 * asked for yet: in a paragraph of 100,000 of them, all at once would hold up the page.
 */
export class Texts {
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  readonly #left: Iterator<{ text: Text; start: number }>;
  #end = 0;

  constructor(run: Pick<RunText, 'owner' | 'nodes' | 'starts'>) {
    this.#left = lookIn(run);
  }

  /** Looks on until the texts up to this offset are found. */
  reach(end: number): void {
    while (this.#end < end) {
      const { value, done } = this.#left.next();
      if (done) return void (this.#end = Infinity);
      this.nodes.push(value.text);
      this.starts.push(value.start);
      this.#end = value.start + value.text.length;
    }
  }
}

function* lookIn({ owner, nodes, starts }: Pick<RunText, 'owner' | 'nodes' | 'starts'>) {
  const all: readonly Node[] = nodes ?? [owner];
  for (let at = 0; at < all.length; at++) {
    const node = all[at]!;
    let start = starts?.[at] ?? 0;
    for (const text of isText(node) ? [node] : textsIn(node)) {
      yield { text, start };
      start += text.length;
    }
  }
}
