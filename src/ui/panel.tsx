import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { shortestChain } from '@/glossary/chains';
import type { Entry } from '@/glossary/entry';
import { LinkFinder } from './link-finder';
import { LookUp, type LookUpProps } from './look-up';
import { MapView } from './map-view';
import { Sheet, sheetText } from './sheet';
import { SiteSwitch, type SwitchProps } from './site-switch';
import { type Texts } from './texts';

export interface PanelProps extends Omit<LookUpProps, 'noTerms' | 'more' | 'instead' | 'onLeave'> {
  /** Absent where the panel stands alone, in a tab of its own. */
  site?: Omit<SwitchProps, 't'> | undefined;
  onPrint: () => void;
}

/** The side panel: the page's words as a list or a map, each in full, to be shown on the page, printed and copied. */
export function Panel({ site, onPrint, ...lookUp }: PanelProps): JSX.Element {
  const { t, terms, entryOf, deeds } = lookUp;
  const [isMap, setIsMap] = useState(false);
  const entries = useMemo(() => terms.map(({ entry }) => entry), [terms]);
  const [wish, setWish] = useState(lookUp.wish);
  useEffect(() => setWish(lookUp.wish), [lookUp.wish]);
  const more = (entry: Entry, follow: (id: string) => void) => (
    <LinkFinder
      key={entry.id}
      entry={entry}
      t={t}
      words={() => wordsBesides(entry, entries)}
      onExplain={async (to) => shortestChain(entry.id, entries[to]?.id ?? '', entryOf)}
      onFollow={follow}
    />
  );
  const map = isMap ? <MapView t={t} entries={entries} onOpen={(id) => setWish({ show: 'entry', text: id })} /> : undefined;
  return (
    <>
      <main class="panel">
        <h1 class="visually-hidden">{t('panel.title')}</h1>
        {site && <SiteSwitch t={t} {...site} />}
        <LookUp {...lookUp} wish={wish} noTerms={t('panel.noTerms')} more={more} instead={map} />
        {terms.length > 0 && (
          <PanelFoot
            t={t}
            isMap={isMap}
            onMap={setIsMap}
            onPrint={onPrint}
            onCopy={() => deeds.onCopy?.(sheetText(entries, t))}
          />
        )}
      </main>
      <Sheet t={t} entries={entries} />
    </>
  );
}

/** The other words of the page, numbered by their places among its entries. */
const wordsBesides = (entry: Entry, entries: readonly Entry[]) =>
  entries.flatMap(({ id, name }, place) => (id === entry.id ? [] : [{ entry: place, text: name }]));

interface PanelFootProps {
  t: Texts;
  isMap: boolean;
  onMap: (isMap: boolean) => void;
  onPrint: () => void;
  /** Resolves to whether the list is on the clipboard. */
  onCopy: () => Promise<boolean> | undefined;
}

function PanelFoot({ t, isMap, onMap, onPrint, onCopy }: PanelFootProps): JSX.Element {
  const [said, setSaid] = useState('');
  const copy = async () => setSaid(t((await onCopy()) ? 'card.copied' : 'card.notCopied'));
  return (
    <footer class="panel-foot">
      <button type="button" class="button" aria-pressed={isMap} onClick={() => onMap(!isMap)}>
        <span>{t('panel.map')}</span>
      </button>
      <span class="gap" />
      <output class="panel-said">{said}</output>
      <button type="button" class="button" onClick={() => void copy()}>
        <span>{t('panel.copy')}</span>
      </button>
      <button type="button" class="button" onClick={onPrint}>
        <span>{t('panel.print')}</span>
      </button>
    </footer>
  );
}
