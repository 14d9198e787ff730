import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Entry, Relation } from '@/glossary/entry';
import { layOut, linksAmong } from '@/ui/map-layout';
import { Panel, type PanelProps } from '@/ui/panel';
import { sheetText } from '@/ui/sheet';
import { ARTHRITIS, PAIN, SARCOPENIA, STROKE } from '@tests/gallery/entries';
import { draw, press } from './draw';
import { english as t } from './english';

const ENTRIES = [ARTHRITIS, PAIN, SARCOPENIA, STROKE];

const panel = (props: Partial<PanelProps> = {}) =>
  draw(
    <Panel
      t={t}
      terms={[
        { entry: SARCOPENIA, count: 3 },
        { entry: STROKE, count: 1 },
      ]}
      recent={[]}
      search={() => []}
      takeApart={() => undefined}
      entryOf={(id) => ENTRIES.find((entry) => entry.id === id)}
      known={[]}
      deeds={{}}
      onOpened={() => {}}
      onShow={() => {}}
      onPrint={() => {}}
      {...props}
    />,
  );

const click = (element: Element | null | undefined) => act(async () => (element as HTMLElement).click());
const texts = (place: Element, selector: string) =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

/** A relation out of `type id`, a contested one ending in `?`. */
function relationOf(written: string): Relation {
  const [type, to = ''] = written.replace('?', '').split(' ');
  const relation: Relation = { type: type as Relation['type'], inverse: false, to, name: to };
  return written.endsWith('?') ? { evidence: 'contested', ...relation } : relation;
}

/** An entry with nothing but these relations. */
const linked = (id: string, ...relations: string[]): Entry => ({ ...PAIN, id, name: id, relations: relations.map(relationOf) });

describe('the list', () => {
  it('names the page’s words with the number of their mentions', async () => {
    expect(texts(await panel(), '.option-name')).toEqual(['sarcopenia 3 times', 'stroke once']);
  });

  it('shows a word on the page', async () => {
    const onShow = vi.fn();
    await press(await panel({ onShow }), t('lookUp.show', ['stroke']));
    expect(onShow).toHaveBeenCalledWith('stroke');
  });

  it('stands alone without a switch, and says so when the page has no words', async () => {
    const place = await panel({ terms: [] });
    expect(place.querySelector('[role=switch]')).toBeNull();
    expect(place.querySelector('.panel-foot')).toBeNull();
    expect(texts(place, '.list-empty')).toEqual([t('panel.noTerms')]);
  });

  it('opens what was wished for from outside', async () => {
    expect(texts(await panel({ wish: { show: 'entry', text: 'pain' } }), '.entry-name')).toEqual(['pain']);
    const search = vi.fn(() => []);
    await panel({ wish: { show: 'search', text: 'myositis' }, search });
    expect(search).toHaveBeenLastCalledWith('myositis');
  });
});

describe('the sheet', () => {
  it('prints and copies the page’s words', async () => {
    const onPrint = vi.fn();
    const onCopy = vi.fn(async () => true);
    const place = await panel({ onPrint, deeds: { onCopy } });
    expect(texts(place, '.sheet dt')).toEqual(['Sarcopenia sar-koh-PEE-nee-uh', texts(place, '.sheet dt')[1]]);
    await press(place, t('panel.print'));
    expect(onPrint).toHaveBeenCalled();
    await press(place, t('panel.copy'));
    expect(onCopy).toHaveBeenCalledWith(sheetText([SARCOPENIA, STROKE], t));
    expect(texts(place, '.panel-said')).toEqual([t('card.copied')]);
  });

  it('is one line a word, with what it does not do', () => {
    const lines = sheetText([SARCOPENIA], t).split('\n');
    expect(lines[0]).toBe(t('panel.sheetTitle'));
    expect(lines[2]).toBe(`Sarcopenia (sar-koh-PEE-nee-uh): ${SARCOPENIA.gist}`);
    expect(lines.at(-1)).toContain('does not give medical advice');
  });
});

describe('links among the words of a page', () => {
  it.each<[string, Entry[], string[]]>([
    ['both on the page', [linked('a', 'may-cause b'), linked('b')], ['a may-cause b']],
    ['the other one is not there', [linked('a', 'may-cause b')], []],
    ['one that reads the same both ways, once', [linked('a', 'see-also b'), linked('b', 'see-also a')], ['a see-also b']],
    ['two ways', [linked('a', 'affects b'), linked('b', 'affects a')], ['a affects b', 'b affects a']],
  ])('%s', (_, entries, expected) => {
    expect(linksAmong(entries).map(({ from, to, relation }) => `${from.id} ${relation.type} ${to.id}`)).toEqual(expected);
  });

  it('are laid out without words over each other', () => {
    const ids = Array.from({ length: 24 }, (_, place) => `word-${place}`);
    const entries = ids.map((id, place) =>
      linked(id, `may-cause word-${(place * 7 + 3) % 24}`, `affects word-${(place * 5 + 1) % 24}`),
    );
    const { nodes, width, height } = layOut(linksAmong(entries), () => 'can affect');
    expect(nodes).toHaveLength(24);
    for (const [place, one] of nodes.entries()) {
      expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true);
      for (const other of nodes.slice(place + 1))
        expect(
          Math.abs(one.x - other.x) >= Math.min(one.width, other.width) / 2 ||
            Math.abs(one.y - other.y) >= Math.min(one.height, other.height),
        ).toBe(true);
    }
  });
});

describe('the map', () => {
  const terms = [linked('a', 'may-cause b?', 'affects c'), linked('b', 'confused-with c'), linked('c'), linked('alone')].map(
    (entry) => ({ entry }),
  );
  const map = async (props: Partial<PanelProps> = {}) => {
    const place = await panel({ terms, entryOf: (id) => terms.find(({ entry }) => entry.id === id)?.entry, ...props });
    await press(place, t('panel.map'));
    return place;
  };

  it('draws the linked words, each a button, and says the same in sentences', async () => {
    const place = await map();
    expect(texts(place, '.map-node').sort()).toEqual(['a', 'b', 'c']);
    expect(texts(place, '.map-sentences li')).toEqual([
      'A may cause b experts don’t agree',
      'A can affect c',
      'B and c are not the same',
    ]);
    expect(place.querySelectorAll('.map-arrow')).toHaveLength(3);
  });

  it('dashes what is contested, and gives no head to what reads both ways', async () => {
    const place = await map();
    expect(texts(place, '.map-arrow.contested text')).toEqual([t('link.mayCause')]);
    const headless = [...place.querySelectorAll('.map-arrow')].filter((arrow) => !arrow.querySelector('[marker-end]'));
    expect(headless.map(({ textContent }) => textContent)).toEqual([t('link.confusedWith')]);
  });

  it('opens a word that is pressed', async () => {
    const place = await map();
    await click(place.querySelector('.map-node'));
    expect(place.querySelector('.entry-name')).not.toBeNull();
  });

  it('says so when nothing is linked', async () => {
    expect(texts(await map({ terms: [{ entry: linked('alone') }] }), '.list-empty')).toEqual([t('panel.mapNone')]);
  });
});
