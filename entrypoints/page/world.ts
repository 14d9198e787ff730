import type { Choices } from '@/extension/choices';
import { CHAIN, ENTRY, KNOW, ask } from '@/extension/messages';
import { text } from '@/extension/texts';
import type { Engine } from '@/matching/match';
import type { Annotator } from '@/page/annotator';
import type { CardsWorld } from '@/page/cards';
import type { Mark } from '@/page/run';
import { localSpeech } from '@/page/speech';

/** What cards on this page ask of the annotator and of the background. */
export function cardsWorld(annotator: Annotator, engine: Engine, choices: () => Choices): CardsWorld<Mark> {
  return {
    window,
    marks: annotator,
    settings: () => choices().settings,
    t: text,
    lookUp: async (entry) => (await ask(ENTRY, entry)) ?? undefined,
    find: async (id) => (await ask(ENTRY, id)) ?? undefined,
    isOnPage(id) {
      const number = engine.numberOf(id);
      return annotator.entries().some(({ entry }) => entry === number);
    },
    words: () => annotator.entries().map(({ entry, first }) => ({ entry, text: first.text })),
    explainLink: async (from, to) => (await ask(CHAIN, { from, to })) ?? undefined,
    isKnown: (id) => choices().known.includes(id),
    deeds: {
      onKnown: (id, known) => void ask(KNOW, { id, known }),
      onCopy: copy,
      // Asked for each card, since browsers come to know their voices only after a while.
      get onSpeak() {
        return localSpeech(window);
      },
    },
  };
}

/** Puts text on the clipboard, where the page's rules let anybody; resolves to whether it got there. */
async function copy(content: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    return false;
  }
}
