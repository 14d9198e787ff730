import { fragmentsOf, type Fragment, type Mark } from '@/page/run';

/** Where a mark is, as text that can be compared: the way down to each node and the offsets in it. */
export function placeOf(mark: Mark | Fragment[]): string {
  const fragments = Array.isArray(mark) ? mark : fragmentsOf(mark);
  return fragments.map(({ node, start, end }) => `${wayTo(node)}:${start}-${end}`).join(' ');
}

function wayTo(node: Node): string {
  const parent = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  if (!parent) return '';
  const step = node instanceof ShadowRoot ? 'shadow' : [...parent.childNodes].indexOf(node as ChildNode);
  return `${wayTo(parent)}/${step}`;
}
