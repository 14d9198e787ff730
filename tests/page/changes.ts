import { WORDS } from './fake-engine';

/** Pieces that pages are made of and changed with. */
const TEXTS =
  'sarcopenia| muscle |atrophy| a tendon. |x| |shy|brave |mus|cle atrophy|rheumatoid arthritis (RA) | RA |Pain in a joint. '.split(
    '|',
  );
const BLOCKS = ['p', 'div', 'li', 'ul', 'h2', 'article', 'section', 'blockquote', 'td'];
const INLINES = ['b', 'a', 'em', 'span', 'code', 'sup', 'sub', 'br', 'wbr', 'button', 'i'];

/** Chooses a whole number from 0 up to, but not including, `below`. */
export type Choose = (below: number) => number;

const one = <T>(values: readonly T[], choose: Choose): T => values[choose(values.length)]!;

/** A random piece of a page, a few levels deep. */
export function randomTree(choose: Choose, depth = 3): Node {
  const kind = choose(depth > 0 ? 10 : 3);
  if (kind < 3) return document.createTextNode(one(TEXTS, choose));
  if (kind === 3) return document.createComment(one(WORDS, choose));
  const element = document.createElement(one(kind < 7 ? BLOCKS : INLINES, choose));
  if (choose(20) === 0) element.hidden = true;
  if (choose(25) === 0) element.lang = one(['de', 'en'], choose);
  if (choose(30) === 0) element.setAttribute('contenteditable', 'true');
  for (let child = choose(5); child > 0; child--) element.append(randomTree(choose, depth - 1));
  return element;
}

/** Changes a page in one random place, in one of the ways that scripts change pages. */
export function changeSomething(root: Element, choose: Choose): void {
  const nodes = nodesIn(root);
  const node = one(nodes, choose);
  const target = one(nodes, choose);
  const into = target instanceof Element ? target : root;
  switch (choose(9)) {
    case 0:
    case 1:
      return void into.insertBefore(randomTree(choose), one([null, ...into.childNodes], choose));
    case 2:
      return void (node !== root && node.parentNode?.removeChild(node));
    case 3:
      if (node === root || node.contains(into)) return;
      return void into.insertBefore(node, null);
    case 4:
      if (node instanceof Text) node.data = one(TEXTS, choose);
      return;
    case 5:
      if (node instanceof Text) node.appendData(one(TEXTS, choose));
      return;
    case 6:
      if (node instanceof Text && node.length > 1) node.splitText(choose(node.length));
      return;
    case 7:
      return void (into !== root && into.replaceChildren(randomTree(choose), randomTree(choose)));
    case 8:
      if (node === root || !node.parentNode) return;
      return void node.parentNode.replaceChild(randomTree(choose), node);
  }
}

function nodesIn(root: Node): Node[] {
  return [root, ...[...root.childNodes].flatMap(nodesIn)];
}
