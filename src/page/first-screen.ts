import { ownerOf } from './context';
import { isText, precedes, textsFrom } from './dom';
import type { Owner } from './run';

/** Where the screen is probed, as parts of its width and height: enough to hit the first and the last line of each column. */
const ACROSS = [0.2, 0.5, 0.8];
const DOWN = [0.02, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.98];

/** No screen has more text nodes than this that matter for a first look. */
const MOST_TEXTS = 600;

/** Whose text is in view, in document order: found by what is under a few points, and all that stands between. Needs a layout. */
export function ownersOnScreen(): Set<Owner> {
  const owners = new Set<Owner>();
  const [first, last] = endsOf(textsOnScreen());
  if (!first || !last) return owners;
  let left = MOST_TEXTS;
  for (const node of textsFrom(first)) {
    const owner = ownerOf(node);
    if (owner) owners.add(owner);
    if (node === last || --left === 0) break;
  }
  return owners;
}

function textsOnScreen(): Text[] {
  const texts = new Set<Text>();
  for (const down of DOWN) {
    for (const across of ACROSS) {
      const node = document.caretPositionFromPoint(innerWidth * across, innerHeight * down)?.offsetNode;
      if (node && isText(node)) texts.add(node);
    }
  }
  return [...texts];
}

function endsOf(texts: readonly Text[]): [Text | undefined, Text | undefined] {
  let [first, last] = [texts[0], texts[0]];
  for (const text of texts) {
    if (first && precedes(text, first)) first = text;
    if (last && precedes(last, text)) last = text;
  }
  return [first, last];
}
