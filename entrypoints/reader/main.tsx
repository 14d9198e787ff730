import forms from 'virtual:healthgloss/forms';
import firsts from 'virtual:healthgloss/volumes';
import { render } from 'preact';
import { reportOn, type WritersReport } from '@/compile/writers-report';
import { background } from '@/extension/background';
import { watchChoices, type Choices } from '@/extension/choices';
import { loadEntries } from '@/extension/lookup';
import { DEFAULTS } from '@/extension/settings';
import { localShelf } from '@/extension/shelf';
import { text } from '@/extension/texts';
import { createEngine } from '@/matching/engine';
import { createAnnotator } from '@/page/annotator';
import { nameDocument } from '@/page/name-document';
import { createPainter } from '@/page/painter';
import { guardKeys } from '@/page/key-guard';
import { Visit } from '@/page/visit';
import { cardsWorld } from '@/page/world';
import { Reader, type Block } from '@/ui/reader';
import { htmlBlocks, textBlocks } from './blocks';

nameDocument(document, 'reader.title', text);
const entries = await loadEntries(firsts);
const engine = createEngine(forms);
const annotator = createAnnotator({ engine, createPainter, shadowRootOf: () => null });
let choices: Pick<Choices, 'settings' | 'known'> = { settings: DEFAULTS, known: [] };
guardKeys(window);
const visit = new Visit(annotator, cardsWorld(window, annotator, engine, { ...background, t: text, choices: () => choices }));

/** The text, in this tab's memory alone, and what its writer may want to know. */
let blocks: Block[] | undefined;
let report: WritersReport | undefined;

const show = (next: Block[] | undefined) => {
  blocks = next;
  report = next && reportOn(next.map((block) => block.text).join('\n'));
  draw();
};
const open = async (file: File) => {
  const content = await file.text();
  show(/\.html?$/i.test(file.name) ? htmlBlocks(content) : textBlocks(content));
};
const goTo = (id: string) => annotator.goTo(engine.numberOf(id));
const draw = () => {
  const terms = annotator.entries().flatMap(({ entry: number, count }) => {
    const entry = entries[number];
    return entry ? [{ entry, count }] : [];
  });
  const deeds = { onText: (pasted: string) => show(textBlocks(pasted)), onFile: open, onLeave: () => show(undefined) };
  render(<Reader t={text} {...{ blocks, terms, report, ...deeds }} onShow={goTo} onPrint={() => print()} />, document.body);
};

annotator.onMarksChanged(draw);
watchChoices(localShelf(), undefined, (next) => {
  choices = next;
  const known = new Set(next.known.map(engine.numberOf));
  visit.follow({ on: true, choice: { ...next.settings, known } });
});
draw();
