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

/** A curve through all points, as an SVG path: each stretch leaves and arrives in the direction of its neighbors (Catmull–Rom). */
function curveThrough(points: MapArrow['points']): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const at = (place: number) => points[Math.max(0, Math.min(points.length - 1, place))] ?? first;
  const stretches = rest.map((end, place) => {
    const [before, start, after] = [at(place - 1), at(place), at(place + 2)];
    const leave = `${start.x + (end.x - before.x) / 6} ${start.y + (end.y - before.y) / 6}`;
    const arrive = `${end.x - (after.x - start.x) / 6} ${end.y - (after.y - start.y) / 6}`;
    return `C${leave} ${arrive} ${end.x} ${end.y}`;
  });
  return `M${first.x} ${first.y} ${stretches.join(' ')}`;
}
