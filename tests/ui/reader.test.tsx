import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Reader, type ReaderProps } from '@/ui/reader';
import { Welcome } from '@/ui/welcome';
import { SARCOPENIA, STROKE } from '@tests/gallery/entries';
import { draw, press } from './draw';
import { english as t } from './english';

const reader = (props: Partial<ReaderProps> = {}) =>
  draw(
    <Reader
      t={t}
      blocks={undefined}
      terms={[]}
      report={undefined}
      onText={() => {}}
      onFile={() => {}}
      onLeave={() => {}}
      onShow={() => {}}
      onPrint={() => {}}
      {...props}
    />,
  );

const texts = (place: Element, selector: string) =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

const BLOCKS = [
  { place: 0, kind: 'heading' as const, text: 'Letter' },
  { place: 1, kind: 'text' as const, text: 'He has <b>sarcopenia</b>.' },
  { place: 2, kind: 'item' as const, text: 'One thing' },
];

describe('the reading page', () => {
  it('takes a text that was pasted, not an empty one', async () => {
    const onText = vi.fn();
    const place = await reader({ onText });
    const button = place.querySelector('.strong') as HTMLButtonElement;
    expect(button.disabled).toBe(true);
    await act(async () => {
      const box = place.querySelector('textarea')!;
      box.value = 'He has sarcopenia.';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(place, t('reader.read'));
    expect(onText).toHaveBeenCalledWith('He has sarcopenia.');
  });

  it('begins at the text field, and at the text once it is read', async () => {
    const field = await reader();
    expect(document.activeElement).toBe(field.querySelector('textarea'));
    const place = await reader({ blocks: BLOCKS });
    expect(document.activeElement).toBe(place.querySelector('article'));
  });

  it('shows a text as text, whatever it holds', async () => {
    const place = await reader({ blocks: BLOCKS });
    expect(texts(place, 'article > *')).toEqual(['Letter', 'He has <b>sarcopenia</b>.', 'One thing']);
    expect(place.querySelector('article b')).toBeNull();
  });

  it('marks the text and none of its own words', async () => {
    const place = await reader({ blocks: BLOCKS, terms: [{ entry: SARCOPENIA }] });
    expect(place.querySelector('article')?.closest('[data-healthgloss=off]')).toBeNull();
    for (const part of place.querySelectorAll('header, aside, .sheet'))
      expect(part.closest('[data-healthgloss=off]') ?? part.getAttribute('aria-hidden'), part.className).toBeTruthy();
  });

  it('leads to a word in the text, and forgets the text', async () => {
    const [onShow, onLeave] = [vi.fn(), vi.fn()];
    const place = await reader({ blocks: BLOCKS, terms: [{ entry: SARCOPENIA, count: 2 }], onShow, onLeave });
    await act(async () => place.querySelector<HTMLElement>('.entry-option')?.click());
    await press(place, t('reader.another'));
    expect(onShow).toHaveBeenCalledWith('sarcopenia');
    expect(onLeave).toHaveBeenCalled();
  });

  it('reports to the writer', async () => {
    const report = { words: 120, grade: 11.26, long: ['A long one.'], unspelled: ['MRI', 'ECG'] };
    const place = await reader({ blocks: BLOCKS, terms: [{ entry: SARCOPENIA }, { entry: STROKE }], report });
    await press(place, t('reader.report'));
    expect(texts(place, '.report > p')[0]).toBe(t('report.gradeHard', ['11.3', '120']));
    expect(texts(place, '.report h3')).toEqual([
      '1 sentence has more than 20 words',
      '1 hard word',
      '2 abbreviations are not spelled out',
    ]);
    expect(texts(place, '.report dt')).toEqual(['sarcopenia']);
    expect(texts(place, '.report section:last-of-type p')).toEqual(['MRI, ECG']);
  });
});

describe('the welcome page', () => {
  const welcome = (keys?: string, onDone = () => {}) => draw(<Welcome t={t} keys={keys} onDone={onDone} />);

  it('has 150 words at most', async () => {
    const words = (await welcome('Alt+Shift+H')).textContent.split(/\s+/);
    expect(words.length).toBeLessThanOrEqual(150);
  });

  it('leaves only the sentence to try to be marked', async () => {
    const place = await welcome();
    const open = [...place.querySelectorAll('p, li, h1, h2, button')].filter((part) => !part.closest('[data-healthgloss=off]'));
    expect(open.map(({ className }) => className)).toEqual(['practice']);
  });

  it('names the keys that there are, and is left by one press', async () => {
    const onDone = vi.fn();
    const place = await welcome('Alt+Shift+H', onDone);
    expect(place.querySelector('kbd')?.textContent).toBe('Alt+Shift+H');
    expect((await welcome()).querySelector('kbd')).toBeNull();
    await press(await welcome(undefined, onDone), t('welcome.done'));
    expect(onDone).toHaveBeenCalled();
  });
});
