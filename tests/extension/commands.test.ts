import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerCommands } from '@/extension/commands';
import { browserEvent } from './browser-event';
import { memoryShelf } from './memory-area';
import { spyOnTabs } from './wire';

const onCommand = browserEvent();
const settled = async () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  onCommand.listeners.clear();
  vi.spyOn(browser, 'commands', 'get').mockReturnValue({ onCommand } as never);
});

/** What a command does in a tab whose page answers like this. */
async function command(name: string, items: Record<string, unknown>, page: unknown, url?: string) {
  const shelf = memoryShelf(items);
  const sent: unknown[] = [];
  spyOnTabs().mockImplementation(async (_tab, message) => {
    const { healthgloss, ask } = message as { healthgloss: string; ask: unknown };
    if (page === undefined) throw new Error('Receiving end does not exist.');
    if (healthgloss === 'top-page') return page;
    sent.push([healthgloss, ask]);
    return null;
  });
  answerCommands(shelf);
  await onCommand.tell(name, { id: 4, url });
  await settled();
  return { items: shelf.items, sent };
}

const page = { site: 'a.example', asked: false };

it.each<[string, string, Record<string, unknown>, unknown, string | undefined, Record<string, unknown>]>([
  ['switches a site off', 'toggle-site', {}, page, undefined, { 'site:a.example': 'off' }],
  ['switches it on again', 'toggle-site', { 'site:a.example': 'off' }, page, undefined, { 'site:a.example': 'on' }],
  ['goes by the address where no script runs', 'toggle-site', {}, undefined, 'https://b.example/', { 'site:b.example': 'off' }],
  ['does nothing where there is no site', 'toggle-site', {}, undefined, 'about:blank', {}],
])('%s', async (_, name, items, answer, url, expected) => {
  expect((await command(name, items, answer, url)).items).toEqual(expected);
});

it('asks the page alone, and takes that back, where words are explained only when asked for', async () => {
  const items = { settings: { version: 1, mode: 'asked' } };
  expect((await command('toggle-site', { ...items }, page)).sent).toEqual([['ask-here', true]]);
  onCommand.listeners.clear();
  expect((await command('toggle-site', { ...items }, { ...page, asked: true })).sent).toEqual([['ask-here', false]]);
});

it.each(['next-term', 'previous-term'])('hands %s on to the page', async (name) => {
  expect((await command(name, {}, page)).sent).toEqual([['command', name]]);
});

it('does nothing for a command that it does not know, and where no page answers', async () => {
  expect((await command('fly', {}, page)).sent).toEqual([]);
  onCommand.listeners.clear();
  expect((await command('next-term', {}, undefined)).sent).toEqual([]);
});
