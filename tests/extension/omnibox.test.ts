import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerOmnibox } from '@/extension/omnibox';
import { browserEvent } from './browser-event';

const omnibox = {
  onInputStarted: browserEvent(),
  onInputChanged: browserEvent(),
  onInputEntered: browserEvent(),
  setDefaultSuggestion: vi.fn(),
};
const tabs = { update: vi.fn(), create: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  for (const event of [omnibox.onInputStarted, omnibox.onInputChanged, omnibox.onInputEntered]) event.listeners.clear();
  vi.spyOn(browser, 'omnibox', 'get').mockReturnValue(omnibox as never);
  vi.spyOn(browser, 'tabs', 'get').mockReturnValue(tabs as never);
});

const entry = (name: string, gist: string) => ({ id: name, name, gist });
const settled = async () => new Promise((resolve) => setTimeout(resolve));

it('suggests the best entries, six at most, as text that is no markup', async () => {
  const found = [
    entry('gout', 'Pain in <b>one</b> joint & more'),
    ...Array.from({ length: 9 }, (_, place) => entry(`e${place}`, 'x')),
  ];
  answerOmnibox(async () => found, 'Look up');
  const suggest = vi.fn();
  await omnibox.onInputChanged.tell('gou', suggest);
  await settled();
  expect(suggest).toHaveBeenCalledTimes(1);
  const [suggestions] = suggest.mock.calls[0] as [{ content: string; description: string }[]];
  expect(suggestions).toHaveLength(6);
  expect(suggestions[0]).toEqual({ content: 'gout', description: 'gout: Pain in ‹b›one‹/b› joint + more' });
});

it('says what it is for', async () => {
  answerOmnibox(async () => [], 'Look up');
  await omnibox.onInputStarted.tell();
  expect(omnibox.setDefaultSuggestion).toHaveBeenCalledWith({ description: 'Look up' });
});

it.each([
  ['currentTab', tabs.update, { url: '/sidepanel.html?q=muscle%20%26%20bone' }],
  ['newForegroundTab', tabs.create, { url: '/sidepanel.html?q=muscle%20%26%20bone', active: true }],
  ['newBackgroundTab', tabs.create, { url: '/sidepanel.html?q=muscle%20%26%20bone', active: false }],
])('opens the words in %s', async (place, opening, expected) => {
  answerOmnibox(async () => [], 'Look up');
  await omnibox.onInputEntered.tell('muscle & bone', place);
  expect(opening).toHaveBeenCalledWith(expected);
});

it('listens to nothing after it was stopped', () => {
  answerOmnibox(async () => [], 'Look up')();
  for (const event of [omnibox.onInputStarted, omnibox.onInputChanged, omnibox.onInputEntered])
    expect(event.listeners.size).toBe(0);
});
