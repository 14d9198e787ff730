import { expect, test, vi } from 'vitest';
import { copyText } from '@/page/clipboard';

/** A page whose old command works or doesn't, as browsers do it: by an event that may put something else in. */
function page(writeText: ((text: string) => Promise<void>) | undefined, commands: boolean) {
  const data = new Map<string, string>();
  const view = new EventTarget();
  const execCommand = () => {
    if (!commands) return false;
    view.dispatchEvent(new Event('beforecopy'));
    view.dispatchEvent(
      Object.assign(new Event('copy'), { clipboardData: { setData: (type: string, text: string) => data.set(type, text) } }),
    );
    return true;
  };
  const window = { navigator: { clipboard: writeText && { writeText } }, document: { defaultView: view, execCommand } };
  return { data, window: window as unknown as Window };
}

const CASES: [
  title: string,
  writeText: (() => Promise<void>) | undefined,
  commands: boolean,
  copied: boolean,
  byCommand: boolean,
][] = [
  ['by the clipboard, where the page has one', () => Promise.resolve(), false, true, false],
  ['by the old command, where it has none', undefined, true, true, true],
  [
    'by the old command, where the page’s rules forbid the clipboard',
    () => Promise.reject(new Error('denied')),
    true,
    true,
    true,
  ],
  ['not at all, where neither works', undefined, false, false, false],
];

test.each(CASES)('copies %s', async (_title, writeText, commands, copied, byCommand) => {
  const write = writeText && vi.fn(writeText);
  const { window, data } = page(write, commands);
  expect(await copyText(window, 'an entry')).toBe(copied);
  expect(data.get('text/plain')).toBe(byCommand ? 'an entry' : undefined);
});
