import type { Chain } from '@/glossary/chains';
import type { Entry } from '@/glossary/entry';
import { CHAIN, ENTRY, KNOW, LEND, PANEL, SHEET, ask } from './messages';

/** The card's style sheet, kept once it was asked for: it is the same for every card. */
let sheet: string | undefined;

/** What the cards of a page ask of the background; each rejects, or does nothing, when it doesn't answer. */
export const background = {
  /** An entry by its number in the form index; brings the card's style sheet with the first. */
  async lookUp(entry: number): Promise<Entry | undefined> {
    const [found, its] = await Promise.all([ask(ENTRY, entry), sheet ?? ask(SHEET, null)]);
    sheet = its;
    return found ?? undefined;
  },

  /** The card's style sheet, once an entry was looked up. */
  sheet: (): string => sheet ?? '',

  /** An entry by its id. */
  find: async (id: string): Promise<Entry | undefined> => (await ask(ENTRY, id)) ?? undefined,

  /** The shortest chain of relations from an entry, by id, to another, by number; `undefined` when nothing links them. */
  explainLink: async (from: string, to: number): Promise<Chain | undefined> => (await ask(CHAIN, { from, to })) ?? undefined,

  /** Says that the reader knows a word, or no longer; written there, where writers take turns. */
  onKnown: (id: string, known: boolean): void => tell(ask(KNOW, { id, known })),

  /** In a frame: has the top page show the card of an entry, by number, or `null`: no longer. */
  lend: (entry: number | null): void => tell(ask(LEND, entry)),

  /** Opens the panel with an entry. Firefox opens its sidebar only from the browser's own controls, so there this is absent. */
  onPanel: import.meta.env.FIREFOX ? undefined : (id: string): void => tell(ask(PANEL, id)),
};

/** Lets a wish go out that nothing waits for; an extension that was removed meanwhile hears none. */
const tell = (sent: Promise<unknown>): void => void sent.catch(() => {});
