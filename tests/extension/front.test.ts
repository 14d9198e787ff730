import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { watchFront } from '@/extension/front';
import type { FrontTab } from '@/extension/front';
import { switchWords } from '@/extension/switch-words';
import { browserEvent } from './browser-event';
import { memoryShelf } from './memory-area';

/** One frame of a page, as it tells a face. */
const frame = (name: string, more: object = {}) => ({
  frame: name,
  top: false,
  site: null,
  on: true,
  terms: [],
  marked: [],
  ...more,
});

const onActivated = browserEvent();
const onUpdated = browserEvent();
const onAdded = browserEvent();
let ports: {
  onMessage: ReturnType<typeof browserEvent>;
  onDisconnect: ReturnType<typeof browserEvent>;
  disconnect: () => void;
  name: string;
}[];
let tab: { id?: number; url?: string };

beforeEach(() => {
  ports = [];
  tab = { id: 4, url: 'https://a.example/page' };
  onActivated.listeners.clear();
  onUpdated.listeners.clear();
  onAdded.listeners.clear();
  const connect = (_id: number, { name }: { name: string }) => {
    const port = { onMessage: browserEvent(), onDisconnect: browserEvent(), disconnect: vi.fn(), name };
    ports.push(port);
    return port;
  };
  vi.spyOn(browser, 'tabs', 'get').mockReturnValue({
    ...browser.tabs,
    query: async () => [tab],
    connect,
    onActivated,
    onUpdated,
  } as never);
  vi.spyOn(browser, 'permissions', 'get').mockReturnValue({ contains: async () => true, onAdded } as never);
  vi.spyOn(browser, 'extension', 'get').mockReturnValue({ isAllowedFileSchemeAccess: async () => true } as never);
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const settled = async (ms = 0) => vi.advanceTimersByTimeAsync(ms);

function watch(items: Record<string, unknown> = {}, scan = false) {
  const shelf = memoryShelf(items);
  const seen: FrontTab[] = [];
  const stop = watchFront(shelf, { scan }, (front) => seen.push(front));
  return { shelf, seen, stop, last: () => seen.at(-1) };
}

it('tells what all frames mark, the top page first, each entry once', async () => {
  const { last } = watch();
  await settled();
  await ports[0]?.onMessage.tell(
    frame('inner', {
      marked: [7, 3],
      terms: [
        { entry: 7, count: 1 },
        { entry: 3, count: 1 },
      ],
    }),
  );
  await ports[0]?.onMessage.tell(
    frame('outer', { top: true, site: 'a.example', marked: [3, 5], terms: [{ entry: 3, count: 2 }] }),
  );
  expect(last()?.marked).toEqual([3, 5, 7]);
  expect(last()?.terms).toEqual([
    { entry: 3, count: 3 },
    { entry: 7, count: 1 },
  ]);
  expect(last()).toMatchObject({ place: 'on', site: 'a.example', on: true });
});

it('says nothing before the frames had time to answer, then what is known without them', async () => {
  const { seen, last } = watch();
  await settled(100);
  expect(seen).toEqual([]);
  await settled(100);
  expect(last()).toMatchObject({ place: 'on', marked: undefined });
});

it('says why when no script answers', async () => {
  tab = { id: 4, url: 'https://addons.mozilla.org/' };
  const { last } = watch();
  await settled();
  await ports[0]?.onDisconnect.tell();
  expect(last()?.place).toBe('storePage');
  expect(last()?.change).toBeUndefined();
});

it('learns the site from the page where the browser keeps the address to itself', async () => {
  tab = { id: 4 };
  const { last, shelf } = watch({ 'site:a.example': 'off' });
  await settled();
  await ports[0]?.onMessage.tell(frame('outer', { top: true, site: 'a.example', on: false }));
  await settled();
  expect(last()).toMatchObject({ place: 'off', site: 'a.example', on: false });
  await last()?.change?.(true);
  expect(shelf.items['site:a.example']).toBe('on');
});

it('switches the page alone where words are explained only when asked for', async () => {
  const { last } = watch({ settings: { version: 1, mode: 'asked' } });
  await settled();
  await ports[0]?.onMessage.tell(frame('outer', { top: true, site: 'a.example', on: false }));
  expect(last()).toMatchObject({ place: 'askedOff', site: undefined, on: false });
  await ports[0]?.onMessage.tell(frame('outer', { top: true, site: 'a.example', on: true }));
  expect(last()).toMatchObject({ place: 'askedOn', on: true });
});

it('follows the tab in front and a page that was loaded anew, and lets the one before go', async () => {
  const { stop } = watch({}, true);
  await settled();
  tab = { id: 5, url: 'https://b.example/' };
  await onActivated.tell();
  await settled();
  await onUpdated.tell(4, { status: 'complete' });
  await onUpdated.tell(5, { status: 'loading' });
  await onUpdated.tell(5, { status: 'complete' });
  await settled();
  await onAdded.tell();
  await settled();
  expect(ports).toHaveLength(4);
  expect(ports.map(({ name }) => name)).toEqual(Array.from({ length: 4 }, () => 'page-terms scan'));
  expect(ports.map(({ disconnect }) => vi.mocked(disconnect).mock.calls.length)).toEqual([1, 1, 1, 0]);
  stop();
  expect(ports[3]?.disconnect).toHaveBeenCalled();
  expect(onActivated.listeners.size + onUpdated.listeners.size).toBe(0);
});

/** Answers to the question for the tab in front, given when the test wants. */
function answersOnDemand() {
  const waiting: (() => void)[] = [];
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => {
    const asked = tab;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return [asked];
  }) as never);
  return waiting;
}

it('does not miss a page that is loaded while the browser is asked for the tab in front', async () => {
  const answers = answersOnDemand();
  watch();
  await onUpdated.tell(4, { status: 'complete' });
  for (const answer of answers) answer();
  await settled();
  // Only the later answer is taken: the conversation begins with the page that is there now.
  expect(answers).toHaveLength(2);
  expect(ports).toHaveLength(1);
});

it('is not led back by a late answer of the tab that was in front before', async () => {
  const answers = answersOnDemand();
  const { last, stop } = watch();
  tab = { id: 5, url: 'https://addons.mozilla.org/' };
  await onActivated.tell();
  answers[1]?.();
  await settled();
  answers[0]?.();
  await settled();
  await ports.at(-1)?.onDisconnect.tell();
  expect(ports).toHaveLength(1);
  expect(last()?.place).toBe('storePage');
  await onActivated.tell();
  stop();
  answers[2]?.();
  await settled();
  expect(ports).toHaveLength(1);
});

it('words for the switch say how much is marked only where something can be', async () => {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
  const front = { place: 'on', site: 'file:', on: true, marked: [1, 2], terms: [], goTo: () => {} } as unknown as FrontTab;
  expect(switchWords(front)).toMatchObject({ site: 'switch_files', state: 'place_on', marked: 'switch_marked' });
  expect(switchWords({ ...front, place: 'document' }).marked).toBeUndefined();
  expect(switchWords(front).onSwitch).toBeUndefined();
});
