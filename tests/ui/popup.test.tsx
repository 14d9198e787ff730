import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '@/ui/popup';
import { ARTHRITIS, PAIN, SARCOPENIA, STROKE } from '@tests/gallery/entries';
import { draw, press } from './draw';
import { english as t } from './english';

const ENTRIES = [ARTHRITIS, PAIN, SARCOPENIA, STROKE];

const popup = (props: Partial<PopupProps> = {}) =>
  draw(
    <Popup
      t={t}
      site={{ on: true, site: 'example.org', state: t('place.on'), onSwitch: () => {} }}
      mode="everywhere"
      onMode={() => {}}
      terms={[{ entry: SARCOPENIA }, { entry: STROKE }]}
      recent={[]}
      onOpened={() => {}}
      ways={{ onPanel: () => {}, onReader: () => {}, onOptions: () => {} }}
      isSpoiled={false}
      search={(query) => ENTRIES.filter(({ name }) => query !== '' && name.startsWith(query)).map((entry) => ({ entry }))}
      takeApart={(word) => (word === 'myositis' ? [{ part: 'myos-', text: 'myos', meaning: 'muscle' }] : undefined)}
      entryOf={(id) => ENTRIES.find((entry) => entry.id === id)}
      known={[]}
      deeds={{}}
      onLeave={() => {}}
      {...props}
    />,
  );

/** Lets everything that follows from a deed be drawn. */
const settled = async (deed: () => void = () => {}) => act(async () => deed());
const click = async (element: Element | null | undefined) => {
  await settled(() => (element as HTMLElement).click());
};
const box = (place: Element) => place.querySelector('input') as HTMLInputElement;
const names = (place: Element) => [...place.querySelectorAll('.option-name')].map(({ textContent }) => textContent);

async function type(place: Element, text: string) {
  box(place).value = text;
  await settled(() => box(place).dispatchEvent(new Event('input', { bubbles: true })));
}

async function strike(key: string, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await settled(() => document.activeElement?.dispatchEvent(event));
  return event;
}

describe('the switch', () => {
  it.each<[string, PopupProps['site'], string, string]>([
    ['of a site', { on: true, site: 'example.org', state: 'On.', onSwitch: () => {} }, 'Explain words on example.org', 'true'],
    ['of a page', { on: false, state: 'Off.', onSwitch: () => {} }, 'Explain words on this page', 'false'],
  ])('%s says what it switches', async (_, site, label, checked) => {
    const button = (await popup({ site })).querySelector('[role=switch]');
    expect(button?.textContent).toBe(label);
    expect(button?.getAttribute('aria-checked')).toBe(checked);
  });

  it('switches over', async () => {
    const onSwitch = vi.fn();
    const place = await popup({ site: { on: true, site: 'example.org', state: 'On.', onSwitch } });
    await click(place.querySelector('[role=switch]'));
    expect(onSwitch).toHaveBeenCalledWith(false);
  });

  it('is not there where nothing can be switched, but the reason is', async () => {
    const place = await popup({ site: { on: false, state: t('place.browserPage') } });
    expect(place.querySelector('[role=switch]')).toBeNull();
    expect(place.querySelector('.site-state')?.textContent.trim()).toBe(t('place.browserPage'));
  });

  it('asks for access where that is missing', async () => {
    const onAllow = vi.fn();
    const place = await popup({ site: { on: false, state: t('place.noAccess'), onAllow } });
    await press(place, t('switch.allow'));
    expect(onAllow).toHaveBeenCalled();
  });
});

describe('the list', () => {
  it('shows the page’s words in their order while nothing is typed', async () => {
    expect(names(await popup())).toEqual(['sarcopenia', 'stroke']);
  });

  it('says so when the page has none', async () => {
    expect((await popup({ terms: [] })).querySelector('.list-empty')?.textContent).toBe(t('lookUp.noTerms'));
  });

  it('shows what was found, how many, and what to make of nothing', async () => {
    const place = await popup();
    await type(place, 'sarc');
    expect(names(place)).toEqual(['sarcopenia']);
    expect(place.querySelector('output.visually-hidden')?.textContent).toBe('1 word found');
    await type(place, 'xyz');
    expect(names(place)).toEqual([]);
    expect(place.querySelector('.list-empty')?.textContent).toContain('xyz');
  });

  it.each<[string, PopupProps['search'], string | undefined]>([
    ['by its name', () => [{ entry: PAIN, why: { how: 'start', label: 'pain', kind: 'name' } }], undefined],
    ['by another name', () => [{ entry: PAIN, why: { how: 'exact', label: 'ache', kind: 'lay' } }], 'also called “ache”'],
    ['by a short form', () => [{ entry: PAIN, why: { how: 'exact', label: 'PN', kind: 'abbreviation' } }], '“PN” for short'],
    [
      'by a wrong name',
      () => [{ entry: PAIN, why: { how: 'exact', label: 'ow', kind: 'misnomer' } }],
      'sometimes wrongly called “ow”',
    ],
    [
      'by a name of the past',
      () => [{ entry: PAIN, why: { how: 'start', label: 'dolor', kind: 'former' } }],
      'once called “dolor”',
    ],
    [
      'by a name like it',
      () => [{ entry: PAIN, why: { how: 'similar', label: 'pain', kind: 'name' } }],
      'spelled almost like it',
    ],
    [
      'by a usual error',
      () => [{ entry: PAIN, why: { how: 'exact', label: 'pian', kind: 'misspelling' } }],
      'spelled almost like it',
    ],
    ['by its explanation', () => [{ entry: PAIN, why: { how: 'described' } }], 'its explanation speaks of it'],
  ])('says why a word was found %s', async (_, search, why) => {
    const place = await popup({ search });
    await type(place, 'query');
    expect(place.querySelector('.option-why')?.textContent).toBe(why);
  });
});

describe('a word that the glossary does not hold', () => {
  it('is taken apart, and that is called a guess', async () => {
    const place = await popup();
    await type(place, 'myositis');
    expect(place.querySelector('.guess')?.textContent).toContain(t('lookUp.guess', ['myositis']));
    expect(place.querySelector('.guess dd')?.textContent).toBe('muscle');
    expect(place.querySelector('.guess')?.textContent).toContain(t('lookUp.guessHelp'));
  });

  it('is not taken apart once the glossary explains it', async () => {
    const search = () => [{ entry: PAIN, why: { how: 'exact' as const, label: 'myositis', kind: 'name' as const } }];
    const place = await popup({ search });
    await type(place, 'myositis');
    expect(place.querySelector('.guess')).toBeNull();
  });
});

describe('keys', () => {
  it('the search box has the focus first', async () => {
    const place = await popup();
    await settled();
    expect(document.activeElement).toBe(box(place));
  });

  it('arrows go down and up through the box and the list, and around', async () => {
    await popup();
    await settled();
    const seen: (string | undefined)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await strike(key);
      seen.push(document.activeElement?.querySelector('.option-name')?.textContent ?? document.activeElement?.tagName);
    }
    expect(seen).toEqual(['sarcopenia', 'stroke', 'INPUT', 'stroke', 'sarcopenia']);
  });

  it('Enter opens the best result, and nothing while nothing is typed', async () => {
    const place = await popup();
    await settled();
    await strike('Enter');
    expect(place.querySelector('.card')).toBeNull();
    await type(place, 'pain');
    await strike('Enter');
    expect(place.querySelector('.entry-name')?.textContent).toBe('pain');
  });

  it('Escape empties the box, then leaves', async () => {
    const onLeave = vi.fn();
    const place = await popup({ onLeave });
    await settled();
    await type(place, 'pain');
    expect((await strike('Escape')).defaultPrevented).toBe(true);
    expect(box(place).value).toBe('');
    expect(onLeave).not.toHaveBeenCalled();
    await strike('Escape');
    expect(onLeave).toHaveBeenCalled();
  });

  it.each([
    ['Escape', {}],
    ['ArrowLeft', { altKey: true }],
  ])('%s leads from a card back to the list, as it was', async (key, more) => {
    const place = await popup();
    await settled();
    await type(place, 's');
    await click(place.querySelector('.entry-option'));
    expect(place.querySelector('.entry-name')?.textContent).toBe('sarcopenia');
    await strike(key, more);
    expect(place.querySelector('.card')).toBeNull();
    expect(names(place)).toEqual(['sarcopenia', 'stroke']);
    expect(box(place).value).toBe('s');
  });
});

describe('the card', () => {
  it('follows relations and comes back one by one', async () => {
    const entryOf = (id: string) => ({ ...PAIN, id, name: id });
    const place = await popup({ entryOf, terms: [{ entry: PAIN }] });
    await click(place.querySelector('.entry-option'));
    await click(place.querySelector('.link-button'));
    const followed = place.querySelector('.entry-name')?.textContent;
    expect(followed).not.toBe('pain');
    await strike('Escape');
    expect(place.querySelector('.entry-name')?.textContent).toBe('pain');
    await strike('Escape');
    expect(place.querySelector('.card')).toBeNull();
  });

  it('tells that a word is known', async () => {
    const onKnown = vi.fn();
    const place = await popup({ deeds: { onKnown } });
    await click(place.querySelector('.entry-option'));
    await press(place, t('card.know'));
    expect(onKnown).toHaveBeenCalledWith('sarcopenia', true);
  });
});

describe('around the list', () => {
  it('words looked up before are under the page’s own', async () => {
    const onOpened = vi.fn();
    const place = await popup({ recent: [PAIN], onOpened });
    expect(names(place)).toEqual(['sarcopenia', 'stroke', 'pain']);
    expect([...place.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['On this page', 'Looked up before']);
    await click(place.querySelectorAll('.entry-option')[2]);
    expect(onOpened).toHaveBeenCalledWith('pain');
  });

  it('the other faces are one press away', async () => {
    const ways = { onPanel: vi.fn(), onReader: vi.fn(), onOptions: vi.fn() };
    const place = await popup({ ways });
    for (const name of [t('panel.title'), t('reader.title'), t('options.short')]) await press(place, name);
    expect(Object.values(ways).map((way) => way.mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('says that something chosen could not be read', async () => {
    expect((await popup({ isSpoiled: true })).textContent).toContain(t('options.spoiled'));
  });
});

describe('the mode', () => {
  it('is chosen from three', async () => {
    const onMode = vi.fn();
    const place = await popup({ mode: 'listed', onMode });
    const select = place.querySelector('select') as HTMLSelectElement;
    expect(select.value).toBe('listed');
    select.value = 'asked';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onMode).toHaveBeenCalledWith('asked');
  });
});
