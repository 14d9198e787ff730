import { expect, it, vi } from 'vitest';
import type { Chain } from '@/glossary/chains';
import { LinkFinder } from '@/ui/link-finder';
import { SARCOPENIA } from '@tests/gallery/entries';
import { buttons, draw, press } from './draw';
import { english as t } from './english';

const CHAIN: Chain = {
  steps: [
    {
      from: 'sarcopenia',
      relation: { type: 'may-cause', inverse: false, to: 'weakness', name: 'weakness', evidence: 'established' },
    },
    { from: 'weakness', relation: { type: 'risk-for', inverse: false, to: 'falls', name: 'falls', evidence: 'contested' } },
  ],
  weakest: 'contested',
};

const WORDS = [
  { entry: 4, text: 'falling' },
  { entry: 9, text: 'gout' },
];

const finder = (onExplain: (to: number) => Promise<Chain | undefined>) =>
  draw(<LinkFinder entry={SARCOPENIA} t={t} words={() => WORDS} onExplain={onExplain} onFollow={vi.fn()} />);

it('lists the words of the page only when asked', async () => {
  const place = await finder(() => Promise.resolve(CHAIN));
  expect(buttons(place)).toEqual(['How is this linked to another word on this page?']);
  await press(place, 'How is this linked to another word on this page?');
  expect(buttons(place).slice(1)).toEqual(['falling', 'gout']);
});

it('tells the way to the chosen word, and its weakest step', async () => {
  const onExplain = vi.fn(() => Promise.resolve(CHAIN));
  const place = await finder(onExplain);
  await press(place, 'How is this linked to another word on this page?');
  await press(place, 'falling');
  expect(onExplain).toHaveBeenCalledExactlyOnceWith(4);
  expect([...place.querySelectorAll('h3, li, .chain-doubt')].map(({ textContent }) => textContent)).toEqual([
    'How is this linked to falling?',
    'Sarcopenia may cause weakness',
    'Weakness can raise the chance of falls experts don’t agree',
    'Experts do not agree on one of these steps.',
  ]);
});

it('says so when nothing links the two', async () => {
  const place = await finder(() => Promise.resolve(undefined));
  await press(place, 'How is this linked to another word on this page?');
  await press(place, 'gout');
  expect(place.textContent).toContain('The glossary knows no link between these two words.');
});
