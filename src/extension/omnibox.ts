import { browser } from 'wxt/browser';
import { listen } from './listen';
import type { Stop } from './shelf';

/** What the address bar shows for one entry. */
export interface Suggestion {
  id: string;
  name: string;
  gist: string;
}

/** Address of the page that shows an entry, or what is found for words. */
export const lookUpPage = (query: string): string => `/sidepanel.html?q=${encodeURIComponent(query)}`;

const MOST = 6;

/** Looks words up from the address bar, after the keyword that the manifest names. */
export function answerOmnibox(search: (query: string) => Promise<Suggestion[]>, hint: string): Stop {
  const { omnibox, tabs } = browser;
  const stops = [
    listen(omnibox.onInputStarted, () => omnibox.setDefaultSuggestion({ description: hint })),
    listen(omnibox.onInputChanged, (query: string, suggest: (all: { content: string; description: string }[]) => void) => {
      const tell = async () => suggest((await search(query)).slice(0, MOST).map(suggestionOf));
      void tell();
    }),
    listen(omnibox.onInputEntered, (query: string, place: string) => {
      const url = lookUpPage(query);
      void (place === 'currentTab' ? tabs.update({ url }) : tabs.create({ url, active: place === 'newForegroundTab' }));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Chromium reads a description as markup, so its signs become look-alikes of no meaning. */
const suggestionOf = ({ name, gist }: Suggestion) => ({
  content: name,
  description: `${name}: ${gist}`.replaceAll('&', '+').replaceAll('<', '‹').replaceAll('>', '›'),
});
