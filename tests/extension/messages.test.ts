import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '@/glossary/entry';
import { ENTRY, KNOW, STATE, TOP_PAGE, answer, ask } from '@/extension/messages';
import type { Message } from '@/extension/messages';
import { spyOnSending } from './wire';

const gout: Entry = {
  id: 'gout',
  name: 'gout',
  kind: 'condition',
  level: 2,
  gist: 'A kind of arthritis.',
  more: '',
  forms: [],
  parts: [],
  relations: [],
  sources: [],
  reviewed: '2026-11-01',
  review: 'draft',
};

/** Hands a raw message to whoever listens, as the browser does. */
const hand = async (raw: unknown, sender: object = { id: fakeBrowser.runtime.id }) => {
  const answers = await fakeBrowser.runtime.onMessage.trigger(raw, sender as never, () => {});
  return answers.find((reply) => reply !== undefined);
};

beforeEach(() => fakeBrowser.reset());

describe('an answer is given', () => {
  const wire = (name: string, asked: unknown) => ({ healthgloss: name, ask: asked });
  it.each<[string, Message<unknown, unknown>, unknown, boolean, object?]>([
    ['to a number', ENTRY, wire('entry', 3), true],
    ['to an id', ENTRY, wire('entry', 'gout'), true],
    ['not to a negative number', ENTRY, wire('entry', -1), false],
    ['not to half a number', ENTRY, wire('entry', 1.5), false],
    ['not to no question', ENTRY, { healthgloss: 'entry' }, false],
    ['not to another message', ENTRY, wire('know', 3), false],
    ['not to a bare text', ENTRY, 'entry', false],
    ['not to nothing', ENTRY, null, false],
    ['not to another extension', ENTRY, wire('entry', 3), false, { id: 'somebody-else' }],
    ['not to nobody', ENTRY, wire('entry', 3), false, {}],
    ['to a known word', KNOW, wire('know', { id: 'gout', known: true }), true],
    ['not to half a known word', KNOW, wire('know', { id: 'gout' }), false],
    ['to a state', STATE, wire('state', { on: true, count: 0 }), true],
    ['not to a state that counts backwards', STATE, wire('state', { on: true, count: -2 }), false],
  ])('%s', async (_, message, raw, answered, sender) => {
    const reply = vi.fn(() => null);
    answer(message, reply);
    await hand(raw, sender);
    expect(reply).toHaveBeenCalledTimes(answered ? 1 : 0);
  });

  it('with the tab and frame that asked', async () => {
    const reply = vi.fn(() => null);
    answer(TOP_PAGE, reply);
    await hand({ healthgloss: 'top-page', ask: null }, { id: fakeBrowser.runtime.id, tab: { id: 5 }, frameId: 7 });
    expect(reply).toHaveBeenCalledWith(null, { tab: 5, frame: 7 });
  });

  it('until it is stopped', async () => {
    const stop = answer(ENTRY, () => gout);
    expect(await hand({ healthgloss: 'entry', ask: 0 })).toEqual(gout);
    stop();
    expect(await hand({ healthgloss: 'entry', ask: 0 })).toBeUndefined();
  });
});

describe('asking', () => {
  const replies = (...given: (() => unknown)[]) => {
    const send = spyOnSending();
    for (const give of given) send.mockImplementationOnce(async () => give());
    return send;
  };
  const dead = () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  };

  it('brings the answer', async () => {
    replies(() => gout);
    expect(await ask(ENTRY, 'gout')).toEqual(gout);
  });

  it('asks once more when the worker was ended meanwhile', async () => {
    const send = replies(dead, () => gout);
    expect(await ask(ENTRY, 'gout')).toEqual(gout);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['nobody answers twice', dead],
    ['the answer is nothing', () => undefined],
    ['the answer is no entry', () => ({ id: 'gout' })],
  ])('rejects when %s', async (_, give) => {
    const send = replies(give, give);
    await expect(ask(ENTRY, 'gout')).rejects.toThrow();
    expect(send).toHaveBeenCalledTimes(2);
  });
});
