import { browser } from 'wxt/browser';
import type { Chain } from '@/glossary/chains';
import type { Entry } from '@/glossary/entry';
import { either, isCount, isFlag, isNothing, isRecord, isText, oneOf, shape } from './guards';
import type { Guard } from './guards';
import { listen } from './listen';
import type { BrowserEvent } from './listen';
import type { Stop } from './shelf';

/** One message: its name on the wire, and the guards for what is asked and what is answered. */
export interface Message<Ask, Answer> {
  name: string;
  isAsk: Guard<Ask>;
  isAnswer: Guard<Answer>;
}

/** Who asked: window, tab and frame of a page's script; absent for the extension's own pages. */
export interface Asker {
  window?: number;
  tab?: number;
  frame?: number;
}

/** Declares a message once, for both of its ends. */
const declare = <Ask, Answer>(name: string, isAsk: Guard<Ask>, isAnswer: Guard<Answer>): Message<Ask, Answer> => ({
  name,
  isAsk,
  isAnswer,
});

/** Enough of an entry to trust that it is one of ours: it was checked in full when it was compiled. */
const isEntry = (value: unknown): value is Entry =>
  isRecord(value) && isText(value['id']) && isText(value['gist']) && Array.isArray(value['relations']);

/** Page or any face → background: one entry by its number in the form index or by its id; `null` when there is none. */
export const ENTRY = declare('entry', either(isCount, isText), either(isEntry, isNothing));

const isChain = (value: unknown): value is Chain => isRecord(value) && Array.isArray(value['steps']);

/** Page → background: the shortest chain of relations from an entry's id to another entry's number; `null` when nothing links them. */
export const CHAIN = declare(
  'chain',
  shape<{ from: string; to: number }>({ from: isText, to: isCount }),
  either(isChain, isNothing),
);

/** Page → background: the card's style sheet, which a page needs only when its first card opens. */
export const SHEET = declare('sheet', isNothing, isText);

/** What the frames of a page must know of their top page: its site, and whether the reader asked for words on it. */
export interface TopPage {
  site: string | null;
  asked: boolean;
}

/** Frame → background → top frame of the same tab; `null` while the top page's script doesn't run. */
export const TOP_PAGE = declare(
  'top-page',
  isNothing,
  either(shape<TopPage>({ site: either(isText, isNothing), asked: isFlag }), isNothing),
);

/** Frame that is too small for a card → background → its top page: show the card of this entry, by its number; `null`: no longer. */
export const LEND = declare('lend', either(isCount, isNothing), isNothing);

/** Popup or background → all frames of a tab: explain words on this page now, or stop; for the mode `asked`. */
export const ASK_HERE = declare('ask-here', isFlag, isNothing);

/** Page → background: the reader knows these words, or no longer. Written there, where writers take turns. */
export const KNOW = declare('know', shape<{ id: string; known: boolean }>({ id: isText, known: isFlag }), isNothing);

/** Page → background, in answer to a press of the reader's: open the panel with this entry. */
export const PANEL = declare('panel', isText, isNothing);

/** What the toolbar icon of a tab tells of its page. */
export interface PageState {
  on: boolean;
  /** Entries marked on the page. */
  count: number;
}

/** Top frame → background: the page's state has changed. */
export const STATE = declare('state', shape<PageState>({ on: isFlag, count: isCount }), isNothing);

/** Background → all frames of the tab in front: a keyboard command that the page itself carries out. */
export const COMMAND = declare('command', oneOf('next-term', 'previous-term'), isNothing);

interface Envelope {
  healthgloss: string;
  ask: unknown;
}

const isEnvelope = shape<Envelope>({ healthgloss: isText, ask: (value): value is unknown => value !== undefined });

const checked = <Answer>({ name, isAnswer }: Message<unknown, Answer>, reply: unknown): Answer => {
  if (isAnswer(reply)) return reply;
  throw new Error(`No answer to "${name}"`);
};

/**
 * Asks the background. A worker that was ended between the waking and the answering leaves the first question unanswered,
 * so it is asked once more; what is asked can therefore be done twice without harm. Rejects when nobody answers.
 */
export async function ask<Ask, Answer>(message: Message<Ask, Answer>, question: Ask): Promise<Answer> {
  const once = async () => checked(message, await browser.runtime.sendMessage(envelope(message, question)));
  return once().catch(once);
}

/** Asks the scripts of a tab, in one frame or in all; rejects when none runs there. Of many frames the first answer counts. */
export async function askTab<Ask, Answer>(
  message: Message<Ask, Answer>,
  tab: number,
  question: Ask,
  frame?: number,
): Promise<Answer> {
  const options = frame === undefined ? {} : { frameId: frame };
  return checked(message, await browser.tabs.sendMessage(tab, envelope(message, question), options));
}

const envelope = <Ask>({ name }: Message<Ask, unknown>, question: Ask): Envelope => ({ healthgloss: name, ask: question });

/**
 * Answers one message in this context. Only questions of this extension and of the right shape are seen;
 * others are left to whoever else listens.
 */
export function answer<Ask, Answer>(
  message: Message<Ask, Answer>,
  reply: (question: Ask, asker: Asker) => Answer | Promise<Answer>,
): Stop {
  const listener = (raw: unknown, sender: Sender) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(raw) || raw.healthgloss !== message.name || !message.isAsk(raw.ask))
      return;
    return Promise.resolve(reply(raw.ask, askerOf(sender)));
  };
  // Both browsers take an answer's promise from a listener, or nothing to leave the message to others; Chromium's types don't know yet.
  return listen(browser.runtime.onMessage as unknown as BrowserEvent<typeof listener>, listener);
}

interface Sender {
  id?: string;
  tab?: { id?: number; windowId?: number };
  frameId?: number;
}

function askerOf({ tab, frameId = 0 }: Sender): Asker {
  if (tab?.id === undefined) return {};
  return { tab: tab.id, frame: frameId, ...(tab.windowId !== undefined && { window: tab.windowId }) };
}
