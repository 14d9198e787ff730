import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '@/ui/options';
import { PAIN, STROKE } from '@tests/gallery/entries';
import { draw, press } from './draw';
import { english as t } from './english';

const SETTINGS = {
  mode: 'everywhere',
  density: 'section',
  levels: 'half-known',
  look: 'auto',
  open: 'rest',
  delay: 400,
  badge: false,
} as const;

type Parts = { [Part in 'reading' | 'sites' | 'words' | 'backup']: Partial<OptionsProps[Part]> };

const options = ({ reading, sites, words, backup }: Partial<Parts> = {}, spoiled?: OptionsProps['spoiled']) =>
  draw(
    <Options
      t={t}
      reading={{ settings: SETTINGS, onChange: () => {}, commands: [], ...reading }}
      sites={{ sites: [], onChoose: () => {}, siteOf: (text) => URL.parse(text)?.hostname || undefined, ...sites }}
      words={{ words: [], onForget: () => {}, onSave: () => {}, ...words }}
      backup={{ onExport: () => {}, onImport: async () => '', ...backup }}
      about={{ version: '0.1.0', entries: 1500, publishers: ['CDC', 'NIA'] }}
      spoiled={spoiled}
    />,
  );

const texts = (place: Element, selector: string) =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

const enter = async (field: Element | null, value: string, event = 'input') =>
  act(async () => {
    (field as HTMLInputElement).value = value;
    field?.dispatchEvent(new Event(event, { bubbles: true }));
  });

describe('settings', () => {
  it.each<[string, string, object]>([
    ['where', t('mode.listed'), { mode: 'listed' }],
    ['which', t('levels.hard'), { levels: 'hard' }],
    ['how often', t('density.page'), { density: 'page' }],
    ['the look', t('look.underline'), { look: 'underline' }],
    ['what opens a card', t('open.shift'), { open: 'shift' }],
    ['the badge', t('options.badge'), { badge: true }],
  ])('%s is chosen and handed on at once', async (_, label, patch) => {
    const onChange = vi.fn();
    const place = await options({ reading: { onChange } });
    const choice = [...place.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label);
    await act(async () => choice?.querySelector('input')?.click());
    expect(onChange).toHaveBeenCalledWith(patch);
  });

  it('the ones in force are checked', async () => {
    const place = await options();
    const checked = [...place.querySelectorAll('label')].filter((label) => label.querySelector('input')?.checked);
    expect(checked.map(({ textContent }) => textContent.trim())).toEqual([
      t('mode.everywhere'),
      t('levels.halfKnown'),
      t('density.section'),
      t('look.auto'),
      t('open.rest'),
    ]);
  });

  it('the delay is a slider, which clicks don’t need', async () => {
    const onChange = vi.fn();
    const place = await options({ reading: { onChange } });
    await enter(place.querySelector('[type=range]'), '700');
    expect(onChange).toHaveBeenCalledWith({ delay: 700 });
    const clicking = await options({ reading: { settings: { ...SETTINGS, open: 'click' } } });
    expect(clicking.querySelector('[type=range]')).toBeNull();
  });

  it('keys are told, also where there are none', async () => {
    const onKeys = vi.fn();
    const commands = [
      { name: 'Next', keys: 'Alt+J' },
      { name: 'Toggle', keys: '' },
    ];
    const place = await options({ reading: { commands, onKeys } });
    expect(texts(place, '.key-list > div')).toEqual(['NextAlt+J', `Toggle${t('options.noKeys')}`]);
    await press(place, t('options.changeKeys'));
    expect(onKeys).toHaveBeenCalled();
  });
});

describe('sites', () => {
  const many = Array.from({ length: 10_000 }, (_, place) => [`site-${String(place).padStart(4, '0')}.example`, 'off'] as const);

  it('are found among ten thousand, a hundred at most at a time', async () => {
    const place = await options({ sites: { sites: many } });
    expect(place.querySelectorAll('.row')).toHaveLength(100);
    expect(texts(place, '.rows-said')).toEqual(['10000 sites.']);
    await enter(place.querySelector('.search-box input'), '0777');
    expect(texts(place, '.row-name')).toEqual(['site-0777.example']);
  });

  it('are switched over and removed', async () => {
    const onChoose = vi.fn();
    const place = await options({ sites: { sites: [['a.example', 'off']], onChoose } });
    await enter(place.querySelector('.row select'), 'on', 'change');
    await press(place, t('options.remove', ['a.example']));
    expect(onChoose.mock.calls).toEqual([
      ['a.example', 'on'],
      ['a.example', undefined],
    ]);
  });

  it.each([
    ['a name', 'b.example'],
    ['an address', 'https://b.example/page'],
  ])('are added by %s', async (_, typed) => {
    const onChoose = vi.fn();
    const place = await options({ sites: { onChoose } });
    await enter(place.querySelector('.search-box input'), typed);
    await press(place, t('options.siteAddOff'));
    expect(onChoose).toHaveBeenCalledWith('b.example', 'off');
  });
});

describe('known words', () => {
  it('are listed, forgotten one by one or all, the latter only when sure', async () => {
    const onForget = vi.fn();
    const place = await options({ words: { words: [PAIN, STROKE], onForget } });
    await press(place, t('options.remove', ['stroke']));
    expect(onForget).toHaveBeenLastCalledWith(['stroke']);
    await press(place, t('options.forgetAll'));
    expect(onForget).toHaveBeenCalledTimes(1);
    await press(place, t('options.sure', [t('options.forgetAll')]));
    expect(onForget).toHaveBeenLastCalledWith(['pain', 'stroke']);
  });

  it('are explained while there are none', async () => {
    expect(texts(await options(), '.options-part')[3]).toContain(t('options.noWords'));
  });
});

it('a file of choices is read and what came of it said', async () => {
  const onImport = vi.fn(async () => 'Brought back.');
  const place = await options({ backup: { onImport } });
  const input = place.querySelector('[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'a.json')] });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
  expect(onImport).toHaveBeenCalledWith('{}');
  expect(texts(place, '.deeds output')).toEqual(['Brought back.']);
});

it('what could not be read is said, saved, and thrown away only when sure', async () => {
  const spoiled = { onSave: vi.fn(), onDrop: vi.fn() };
  const place = await options({}, spoiled);
  expect(texts(place, '[role=note] p')[0]).toBe(t('options.spoiled'));
  await press(place, t('options.spoiledSave'));
  await press(place, t('options.spoiledDrop'));
  expect(spoiled.onSave).toHaveBeenCalled();
  expect(spoiled.onDrop).not.toHaveBeenCalled();
  await press(place, t('options.sure', [t('options.spoiledDrop')]));
  expect(spoiled.onDrop).toHaveBeenCalled();
});
