import forms from 'virtual:healthgloss/forms';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { background } from '@/extension/background';
import { COMMAND, LEND, answer } from '@/extension/messages';
import { offerTerms } from '@/extension/page-terms';
import { createReport } from '@/extension/report';
import { watchRun } from '@/extension/run';
import type { Run } from '@/extension/run';
import { DEFAULTS } from '@/extension/settings';
import { localShelf } from '@/extension/shelf';
import { text } from '@/extension/texts';
import { createEngine } from '@/matching/engine';
import { createAnnotator } from '@/page/annotator';
import { createPainter } from '@/page/painter';
import { createRootSheets } from '@/page/root-sheets';
import { Visit } from '@/page/visit';
import { cardsWorld } from '@/page/world';
import { hasAttention, showsText, pageSide, shadowRootOf } from './side';

/** Marks the page while the reader's choices say so, opens cards on it, and tells faces and icon what is marked. */
export default defineUnlistedScript(() => {
  if (!showsText(document)) return;
  const page = pageSide(window);
  const engine = createEngine(forms);
  const dressing = import.meta.env.FIREFOX ? { createRootSheets } : {};
  const annotator = createAnnotator({ engine, createPainter, shadowRootOf, ...dressing });
  let run: Run | undefined;
  const choices = () => run?.choices ?? { settings: DEFAULTS, known: [] };
  const lend = page.isTop ? undefined : background.lend;
  const visit = new Visit(annotator, cardsWorld(window, annotator, engine, { ...background, lend, t: text, choices }));
  const offer = offerTerms({ goTo: annotator.goTo, onScanWanted: (wanted) => visit.scan(wanted) });
  const report = createReport();

  const tell = () => {
    if (!run) return;
    const { on } = run;
    const marked = on ? [...new Set(annotator.marksInOrder().map(({ entry }) => entry))] : [];
    const terms = annotator.entries().map(({ entry, count }) => ({ entry, count }));
    offer.tell({ top: page.isTop, site: page.site ?? null, on, terms, marked });
    if (page.isTop) report.tell({ on, count: marked.length }, choices().settings.mode);
  };
  annotator.onMarksChanged(tell);
  answer(COMMAND, (command) => {
    if (hasAttention(window)) visit.step(command === 'next-term' ? 1 : -1);
    return null;
  });
  if (page.isTop) {
    answer(LEND, (entry) => {
      visit.borrow(entry);
      return null;
    });
  }
  watchRun(page, localShelf(), (next) => {
    run = next;
    const known = new Set(next.choices.known.map(engine.numberOf));
    visit.follow({ on: next.on, choice: { ...next.choices.settings, known } });
    tell();
  });
});
