import forms from 'virtual:healthgloss/forms';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { background } from '@/extension/background';
import { DEFAULTS } from '@/extension/settings';
import { text } from '@/extension/texts';
import { createEngine } from '@/matching/engine';
import { createAnnotator } from '@/page/annotator';
import { nameDocument } from '@/page/name-document';
import { createPainter } from '@/page/painter';
import { guardKeys } from '@/page/key-guard';
import { Visit } from '@/page/visit';
import { cardsWorld } from '@/page/world';
import { Welcome } from '@/ui/welcome';

nameDocument(document, 'welcome.title', text);

const commands = await browser.commands.getAll();
const keys = commands.find(({ name }) => name === '_execute_action')?.shortcut;
const close = async () => {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id !== undefined) await browser.tabs.remove(id);
};

render(<Welcome t={text} keys={keys} onDone={() => void close()} />, document.body);

// The sentence to try is explained by what explains all pages; our own sentences around it are left out.
const engine = createEngine(forms);
const annotator = createAnnotator({ engine, createPainter, shadowRootOf: () => null });
const choices = () => ({ settings: DEFAULTS, known: [] });
guardKeys(window);
const visit = new Visit(annotator, cardsWorld(window, annotator, engine, { ...background, t: text, choices }));
visit.follow({ on: true, choice: { ...DEFAULTS, known: new Set() } });
