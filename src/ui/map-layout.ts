import { Graph, layout } from '@dagrejs/dagre';
import type { Entry, Relation } from '@/glossary/entry';
import { isSymmetric } from '@/glossary/relations';

/** A link between two entries, read from the first to the second. */
export interface MapLink {
  from: Entry;
  to: Entry;
  relation: Relation;
}

/** A word's place on the map, in pixels from the map's upper left corner. */
export interface MapNode {
  entry: Entry;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An arrow on the map, through these points. */
export interface MapArrow {
  link: MapLink;
  points: readonly { x: number; y: number }[];
  /** Middle of the words on the arrow. */
  label: { x: number; y: number; text: string };
}

export interface MapLayout {
  width: number;
  height: number;
  nodes: MapNode[];
  arrows: MapArrow[];
}

/** Pixels that a letter takes at most in the map's two fonts, so that no word is cut off; and a line, and the rim around a name. */
const LETTER = 9.2;
const LABEL_LETTER = 6;
const LINE = 17;
const LABEL_LINE = 16;
const RIM = 12;

/** A name longer than this many letters breaks into lines, so that the map stays narrow. */
const LONGEST_LINE = 16;

/** From top to bottom, since panels are narrow. */
const DIRECTION = { rankdir: 'TB', nodesep: 16, edgesep: 12, ranksep: 28, marginx: 8, marginy: 8 };

/** The links among these entries, each told once: forward as it was written, or from the earlier entry where it reads the same both ways. */
export function linksAmong(entries: readonly Entry[]): MapLink[] {
  const byId = new Map(entries.map((entry, place) => [entry.id, { entry, place }]));
  return entries.flatMap((from, place) =>
    from.relations.flatMap((relation): MapLink[] => {
      const target = byId.get(relation.to);
      if (!target || relation.inverse || (isSymmetric(relation.type) && target.place < place)) return [];
      return [{ from, to: target.entry, relation }];
    }),
  );
}

/**
 * Lays out the linked ones of these entries, in layers that arrows lead down through; `labelOf` is what an arrow says. Words that nothing
 * links to each other stand below each other, so that the map stays narrow.
 */
export function layOut(links: readonly MapLink[], labelOf: (link: MapLink) => string): MapLayout {
  const maps = groupsOf(links).map((group) => layOutGroup(group, labelOf));
  const width = Math.max(0, ...maps.map((map) => map.width));
  let height = 0;
  const placed = maps.map((map) => {
    const moved = movedBy(map, (width - map.width) / 2, height);
    height += map.height;
    return moved;
  });
  return { width, height, nodes: placed.flatMap(({ nodes }) => nodes), arrows: placed.flatMap(({ arrows }) => arrows) };
}

/** The links in groups that share no word, the largest first. */
function groupsOf(links: readonly MapLink[]): MapLink[][] {
  let groups: { ids: Set<string>; links: MapLink[] }[] = [];
  for (const link of links) {
    const joined = { ids: new Set([link.from.id, link.to.id]), links: [link] };
    for (const group of groups.filter(({ ids }) => ids.has(link.from.id) || ids.has(link.to.id))) {
      for (const id of group.ids) joined.ids.add(id);
      joined.links.unshift(...group.links);
      groups = groups.filter((other) => other !== group);
    }
    groups.push(joined);
  }
  return groups.map((group) => group.links).toSorted((one, other) => other.length - one.length);
}

function movedBy({ width, height, nodes, arrows }: MapLayout, right: number, down: number): MapLayout {
  const move = <P extends { x: number; y: number }>(point: P): P => ({ ...point, x: point.x + right, y: point.y + down });
  const moved = arrows.map((arrow) => ({ ...arrow, points: arrow.points.map(move), label: move(arrow.label) }));
  return { width, height, nodes: nodes.map(move), arrows: moved };
}

function layOutGroup(links: readonly MapLink[], labelOf: (link: MapLink) => string): MapLayout {
  const graph = new Graph({ multigraph: true }).setGraph({ ...DIRECTION });
  for (const { entry } of links.flatMap(({ from, to }) => [{ entry: from }, { entry: to }]))
    graph.setNode(entry.id, { entry, ...sizeOf(entry.name) });
  for (const [place, link] of links.entries()) {
    const text = labelOf(link);
    const label = { link, text, width: text.length * LABEL_LETTER + 8, height: LABEL_LINE, labelpos: 'c' };
    graph.setEdge(link.from.id, link.to.id, label, String(place));
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    nodes: graph.nodes().map((id) => nodeOf(graph.node(id))),
    arrows: graph.edges().map((edge) => arrowOf(graph.edge(edge))),
  };
}

/** Room for a name that breaks between words. */
function sizeOf(name: string): { width: number; height: number } {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= LONGEST_LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const longest = Math.max(...lines.map((line) => line.length));
  return { width: longest * LETTER + RIM * 2, height: lines.length * LINE + RIM };
}

/** dagre gives the middle of a node; the page wants its corner. */
function nodeOf(node: unknown): MapNode {
  const { entry, x, y, width, height } = node as MapNode;
  return { entry, x: x - width / 2, y: y - height / 2, width, height };
}

function arrowOf(edge: unknown): MapArrow {
  const { link, points, x, y, text } = edge as MapArrow & { x: number; y: number; text: string };
  return { link, points, label: { x, y, text } };
}
