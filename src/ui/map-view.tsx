import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/glossary/entry';
import { relationKey } from '@/glossary/relations';
import { layOut, linksAmong, type MapArrow, type MapLayout, type MapNode } from './map-layout';
import { Sentence } from './relation-list';
import { type Texts } from './texts';

export interface MapViewProps {
  t: Texts;
  /** Entries of the page, in reading order. */
  entries: readonly Entry[];
  onOpen: (id: string) => void;
}

/** How the page's words are linked, as a drawing whose words are buttons, and as the same sentences in a list. */
export function MapView({ t, entries, onOpen }: MapViewProps): JSX.Element {
  const links = useMemo(() => linksAmong(entries), [entries]);
  const map = useMemo(
    () => layOut(links, ({ relation: { type } }) => t(relationKey(type, false).replace('relation.', 'link.'))),
    [links, t],
  );
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => setZoom(fitting(map.width, frame.current?.clientWidth ?? 0)), [map]);
  useEffect(() => {
    const { current } = frame;
    const hub = mostLinked(map);
    if (current && hub) current.scrollTo({ left: (hub.x + hub.width / 2) * zoom - current.clientWidth / 2 });
  }, [map, zoom]);
  if (links.length === 0) return <p class="list-empty">{t('panel.mapNone')}</p>;
  return (
    <section class="map-frame" aria-label={t('panel.mapLabel')}>
      <div class="map-scroll" ref={frame}>
        <div class="map" style={{ inlineSize: `${map.width}px`, blockSize: `${map.height}px`, zoom }}>
          <svg width={map.width} height={map.height} aria-hidden="true">
            <ArrowHead />
            {map.arrows.map((arrow) => (
              <Arrow key={`${arrow.link.from.id} ${arrow.link.relation.type} ${arrow.link.to.id}`} {...arrow} />
            ))}
          </svg>
          {map.nodes.map((node) => (
            <Node key={node.entry.id} {...node} onOpen={onOpen} />
          ))}
        </div>
      </div>
      <p class="list-empty">{t('panel.mapHelp')}</p>
      <ul class="map-sentences">
        {links.map(({ from, to, relation }) => (
          <li key={`${from.id} ${relation.type} ${to.id}`}>
            <Sentence name={from.name} group={[relation]} t={t} onFollow={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Shrinks a map that is too wide, as far as its smallest letters stay readable; one that is wider still begins at its most linked word. */
const fitting = (width: number, room: number): number => (room > 0 ? Math.min(1, Math.max(LEAST_ZOOM, room / width)) : 1);
const LEAST_ZOOM = 0.75;

function mostLinked({ nodes, arrows }: MapLayout): MapNode | undefined {
  const links = (node: MapNode) => arrows.filter(({ link }) => link.from === node.entry || link.to === node.entry).length;
  return nodes.toSorted((one, other) => links(other) - links(one))[0];
}

function Node({ entry, x, y, width, height, onOpen }: MapNode & Pick<MapViewProps, 'onOpen'>): JSX.Element {
  const style = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
  return (
    <button type="button" class="map-node" style={style} onClick={() => onOpen(entry.id)}>
      {entry.name}
    </button>
  );
}

/** Links of types that read the same both ways have no head; contested ones are dashed. */
function Arrow({ link: { relation }, points, label }: MapArrow): JSX.Element {
  const isDirected = relation.type !== 'confused-with' && relation.type !== 'see-also';
  return (
    <g class={relation.evidence === 'contested' ? 'map-arrow contested' : 'map-arrow'}>
      <path d={curveAlong(points)} marker-end={isDirected ? 'url(#map-head)' : undefined} />
      <text x={label.x} y={label.y} dy="0.32em">
        {label.text}
      </text>
    </g>
  );
}

function ArrowHead(): JSX.Element {
  return (
    <defs>
      <marker id="map-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path class="map-head" d="M0 0 8 4 0 8z" />
      </marker>
    </defs>
  );
}

/** A curve along all points from the first to the last, as an SVG path: a uniform cubic B-spline, which never swings out beside them. */
function curveAlong(points: MapArrow['points']): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const at = (place: number) => points[Math.min(points.length - 1, place)] ?? last;
  const mix = (one: Point, other: Point, share: number) =>
    `${one.x + (other.x - one.x) * share} ${one.y + (other.y - one.y) * share}`;
  const middle = (before: Point, point: Point, after: Point) =>
    `${(before.x + 4 * point.x + after.x) / 6} ${(before.y + 4 * point.y + after.y) / 6}`;
  const stretches = points.slice(1).map((point, place) => {
    const before = at(place);
    return `C${mix(before, point, 1 / 3)} ${mix(before, point, 2 / 3)} ${middle(before, point, at(place + 2))}`;
  });
  return `M${first.x} ${first.y}L${mix(first, at(1), 1 / 6)} ${stretches.join(' ')}L${last.x} ${last.y}`;
}

type Point = MapArrow['points'][number];
