import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Entry } from '@/glossary/entry';
import { relationKey } from '@/glossary/relations';
import { layOut, linksAmong, type MapArrow, type MapNode } from './map-layout';
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
  // A map wider than the panel begins in its middle, where the words with most links are.
  useEffect(() => frame.current?.scrollTo({ left: (map.width - frame.current.clientWidth) / 2 }), [map.width]);
  if (links.length === 0) return <p class="list-empty">{t('panel.mapNone')}</p>;
  return (
    <section class="map-frame" aria-label={t('panel.mapLabel')}>
      <div class="map-scroll" ref={frame}>
        <div class="map" style={{ inlineSize: `${map.width}px`, blockSize: `${map.height}px` }}>
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
      <path d={curveThrough(points)} marker-end={isDirected ? 'url(#map-head)' : undefined} />
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

/** A curve from the first point to the last that bends at those between, as an SVG path. */
function curveThrough(points: MapArrow['points']): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const bends = rest.map((bend, place) => {
    const next = rest[place + 1] ?? last;
    const isLast = place === rest.length - 1;
    const end = isLast ? last : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 };
    return `Q${bend.x} ${bend.y} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y} ${bends.length > 0 ? bends.join(' ') : `L${last.x} ${last.y}`}`;
}
