import forms from 'virtual:healthgloss/forms';
import { createEngine } from '@/matching/engine';
import { createAnnotator, type Annotator } from '@/page/annotator';
import type { PageChoice } from '@/page/display';
import { createPainter } from '@/page/painter';
import { createRootSheets } from '@/page/root-sheets';

/** An annotator as the extension makes it. */
export const annotatorOf = (): Annotator =>
  createAnnotator({
    engine: createEngine(forms),
    createPainter,
    shadowRootOf: (element) => element.shadowRoot,
    ...(navigator.userAgent.includes('Firefox') && { createRootSheets }),
  });

/** Every mention of every word. */
export const EVERY: PageChoice = { density: 'every', levels: 'all', known: new Set(), look: 'auto', paint: true };

/** What a reader gets who has changed nothing. */
export const USUAL: PageChoice = { ...EVERY, density: 'section', levels: 'half-known' };
