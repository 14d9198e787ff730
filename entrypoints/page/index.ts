import forms from 'virtual:healthgloss/forms';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Choices } from '@/extension/choices';
import { offerTerms } from '@/extension/page-terms';
import { createReport } from '@/extension/report';
import { watchRun } from '@/extension/run';
import { localShelf } from '@/extension/shelf';
import { createEngine } from '@/matching/engine';
import { createAnnotator } from '@/page/annotator';
import { Cards } from '@/page/cards';
import { createPainter } from '@/page/painter';
import { dress, shadowRootOf } from './roots';
import { isHtml, pageSide } from './side';
import { cardsWorld } from './world';

/** Marks the page while the reader's choices say so, opens cards on it, and tells faces and icon what is marked. */
export default defineUnlistedScript(() => {
  if (!isHtml(document)) return;
  const page = pageSide(window);
  const engine = createEngine(forms);
  const annotator = createAnnotator({ engine, createPainter, shadowRootOf, dress });
  const report = createReport();
  const offer = offerTerms((entry) => reveal(entry));
  let choices: Choices;
  let stop: (() => void) | undefined;

  const reveal = (entry: number) => {
    const term = annotator.entries().find((one) => one.entry === entry);
    if (term) annotator.reveal(term.first);
  };
  const tell = () => {
    const marked = [...new Set(annotator.marksInOrder().map(({ entry }) => entry))];
    const terms = annotator.entries().map(({ entry, count }) => ({ entry, count }));
    offer.tell({ top: page.isTop, on: stop !== undefined, terms, marked });
    if (page.isTop) report.tell({ on: stop !== undefined, count: marked.length });
  };
  const choice = () => ({ ...choices.settings, known: new Set(choices.known.map(engine.numberOf)), paint: true });
  const start = () => {
    const cards = new AbortController();
    const stopMarks = annotator.start(choice());
    void new Cards(
      cardsWorld(annotator, engine, () => choices),
      cards.signal,
    );
    return () => {
      cards.abort();
      stopMarks();
    };
  };
  annotator.onMarksChanged(tell);
  watchRun(page, localShelf(), (run) => {
    ({ choices } = run);
    if (run.on && stop) return annotator.choose(choice());
    stop?.();
    stop = run.on ? start() : undefined;
    tell();
  });
});
