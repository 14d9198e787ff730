import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMenu, putMenu } from '@/extension/menu';
import { openPanel, watchWishes } from '@/extension/panel';
import type { PanelWish } from '@/extension/panel';
import { browserEvent } from './browser-event';

const settled = async () => new Promise((resolve) => setTimeout(resolve));
const faces = browser as unknown as Record<string, unknown>;

beforeEach(() => {
  fakeBrowser.reset();
  delete faces['sidePanel'];
  delete faces['sidebarAction'];
});

const wish: PanelWish = { show: 'search', text: 'gout' };

it('opens Chromium’s side panel in its window, before anything is awaited', async () => {
  const open = vi.fn(async () => {});
  faces['sidePanel'] = { open };
  const opening = openPanel(3, wish);
  expect(open).toHaveBeenCalledWith({ windowId: 3 });
  expect(await opening).toBe(true);
});

it('opens Firefox’s sidebar', async () => {
  const open = vi.fn(async () => {});
  faces['sidebarAction'] = { open };
  expect(await openPanel(3)).toBe(true);
  expect(open).toHaveBeenCalled();
});

it('says when the browser refuses, or has no panel', async () => {
  expect(await openPanel(3)).toBe(false);
  faces['sidePanel'] = { open: async () => Promise.reject(new Error('no gesture')) };
  expect(await openPanel(3)).toBe(false);
});

it('hands over what was wished for before the panel was open, and after, each once', async () => {
  faces['sidePanel'] = { open: async () => {} };
  await openPanel(3, wish);
  const seen: PanelWish[] = [];
  const stop = watchWishes((next) => seen.push(next));
  await settled();
  await openPanel(3, { show: 'entry', text: 'stroke' });
  await settled();
  stop();
  await openPanel(3, wish);
  await settled();
  expect(seen).toEqual([wish, { show: 'entry', text: 'stroke' }]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

it('takes nothing else for a wish', async () => {
  await fakeBrowser.storage.session.set({ 'panel-wish': { show: 'everything', text: 7 } });
  const seen: PanelWish[] = [];
  watchWishes((next) => seen.push(next));
  await settled();
  expect(seen).toEqual([]);
});

it.each<[string, { menuItemId: string; selectionText?: string }, string | undefined]>([
  ['the words selected', { menuItemId: 'explain', selectionText: ' myositis ' }, 'myositis'],
  ['no more than a hundred letters', { menuItemId: 'explain', selectionText: 'x'.repeat(500) }, 'x'.repeat(100)],
  ['nothing for an empty selection', { menuItemId: 'explain', selectionText: '  ' }, undefined],
  ['nothing for no selection', { menuItemId: 'explain' }, undefined],
  ['nothing for another item', { menuItemId: 'other', selectionText: 'gout' }, undefined],
])('the menu looks up %s', async (_, info, text) => {
  const onClicked = browserEvent();
  vi.spyOn(browser, 'contextMenus', 'get').mockReturnValue({ onClicked } as never);
  faces['sidePanel'] = { open: async () => {} };
  answerMenu();
  await onClicked.tell(info, { windowId: 3 });
  await settled();
  const { 'panel-wish': wished } = await fakeBrowser.storage.session.get('panel-wish');
  expect(wished).toEqual(text === undefined ? undefined : { show: 'search', text });
});

it('the menu is put once, however often the extension was updated', async () => {
  const create = vi.fn();
  const removeAll = vi.fn(async () => {});
  vi.spyOn(browser, 'contextMenus', 'get').mockReturnValue({ create, removeAll } as never);
  await putMenu('Explain “%s”');
  expect(removeAll.mock.invocationCallOrder[0]).toBeLessThan(create.mock.invocationCallOrder[0] ?? 0);
  expect(create).toHaveBeenCalledWith({ id: 'explain', title: 'Explain “%s”', contexts: ['selection'] });
});
