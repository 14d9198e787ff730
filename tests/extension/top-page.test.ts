import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TOP_PAGE } from '@/extension/messages';
import { answerFrames, askTopPage, passFramesOn } from '@/extension/top-page';
import { spyOnSending, spyOnTabs } from './wire';

beforeEach(() => fakeBrowser.reset());

const page = { site: 'a.example', asked: false };
const question = { healthgloss: TOP_PAGE.name, ask: null };

/** Hands the question to whoever listens, as the browser does. */
const hand = async (sender: object): Promise<unknown[]> =>
  fakeBrowser.runtime.onMessage.trigger(question, { id: fakeBrowser.runtime.id, ...sender } as never, () => {});

it('a frame asks again until its top page answers', async () => {
  const send = spyOnSending().mockResolvedValueOnce(null).mockResolvedValueOnce(null).mockResolvedValue(page);
  expect(await askTopPage([1, 1, 1, 1])).toEqual(page);
  expect(send).toHaveBeenCalledTimes(3);
});

it('a frame gives up on a top page where no script runs', async () => {
  spyOnSending().mockResolvedValue(null);
  expect(await askTopPage([1, 1])).toBeNull();
});

it('the background passes the question on to the top frame of the same tab, and its silence back', async () => {
  const send = spyOnTabs().mockResolvedValueOnce(page).mockRejectedValueOnce(new Error('Receiving end does not exist.'));
  passFramesOn();
  const ask = async (sender: object) => (await hand(sender))[0];
  expect(await ask({ tab: { id: 4 }, frameId: 9 })).toEqual(page);
  expect(send).toHaveBeenCalledWith(4, question, { frameId: 0 });
  expect(await ask({ tab: { id: 4 }, frameId: 9 })).toBeNull();
  expect(await ask({})).toBeNull();
});

it('a top page answers with what holds now', async () => {
  let asked = false;
  answerFrames(() => ({ site: 'a.example', asked }));
  asked = true;
  const [answer] = await hand({});
  expect(answer).toEqual({ site: 'a.example', asked: true });
});
