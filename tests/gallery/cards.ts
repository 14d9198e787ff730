import type { CardProps } from '@/ui/card';
import { ARTHRITIS, PAIN, PAIN_SYNDROME, SARCOPENIA, STROKE } from './entries';

/** What is shown of the card: a title, and what is special in that state. */
export const CARD_STATES: [title: string, props: Pick<CardProps, 'entry'> & Partial<CardProps>][] = [
  ['as most are', { entry: SARCOPENIA, onPage: new Set(['falls', 'strength-training']) }],
  ['urgent', { entry: STROKE }],
  ['misnomer, contested', { entry: PAIN_SYNDROME, met: { text: 'chronic regional pain syndrome', kind: 'misnomer' } }],
  [
    'abbreviation, decided by the words nearby',
    { entry: ARTHRITIS, met: { text: 'RA', kind: 'abbreviation', reason: { why: 'cues', words: ['joint', 'swollen'] } } },
  ],
  [
    'abbreviation, spelled out on the page',
    {
      entry: ARTHRITIS,
      met: { text: 'RA', kind: 'abbreviation', reason: { why: 'spelled-out', words: ['rheumatoid arthritis'] } },
      onPage: new Set(['joint-pain']),
    },
  ],
  ['another name', { entry: SARCOPENIA, met: { text: 'age-related muscle loss', kind: 'lay' } }],
  ['followed, known', { entry: SARCOPENIA, onBack: () => {}, known: true }],
  ['many links, from a pack, a draft', { entry: PAIN }],
];
