import type { Engine } from '@/matching/match';
import type { Annotator } from './annotator';
import type { CardsWorld } from './cards';
import { copyText } from './clipboard';
import type { HoverSettings } from './hover-state';
import type { CardWorld } from './open-card';
import type { Mark } from './run';
import { localSpeech } from './speech';

/** What the extension gives to the cards of a page. */
export interface Around
  extends
    Pick<CardWorld, 't' | 'sheet' | 'find' | 'explainLink'>,
    Pick<CardWorld['deeds'], 'onKnown' | 'onPanel'>,
    Pick<CardsWorld<Mark>, 'lookUp' | 'lend'> {
  /** How cards open now, and ids of the entries that the reader knows. */
  choices: () => { settings: HoverSettings; known: readonly string[] };
}

/** All that cards ask: of this window, of the annotator of its document, and of the extension. */
export function cardsWorld(window: Window, annotator: Annotator, engine: Engine, around: Around): CardsWorld<Mark> {
  const { choices, onKnown, onPanel, ...asked } = around;
  return {
    ...asked,
    window,
    marks: annotator,
    settings: () => choices().settings,
    onPage() {
      const numbers = new Set(annotator.entries().map(({ entry }) => entry));
      return { has: (id) => numbers.has(engine.numberOf(id)) };
    },
    words: () => annotator.entries().map(({ entry, text }) => ({ entry, text })),
    isKnown: (id) => choices().known.includes(id),
    deeds: {
      onKnown,
      onPanel,
      onCopy: (text) => copyText(window, text),
      // Asked for each card, since browsers come to know their voices only after a while.
      get onSpeak() {
        return localSpeech(window);
      },
    },
  };
}
