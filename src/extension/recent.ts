import { browser } from 'wxt/browser';
import { isText, listOf } from './guards';

/** In the browser's memory for this session only: what somebody looked up is nobody's business tomorrow. */
const KEY = 'recent';

/** More than fit under a page's words are looked for again rather than found here. */
const MOST = 8;

const isList = listOf(isText);

/** Ids of the entries looked up in this session, the last one first. */
export async function readRecent(): Promise<string[]> {
  const { [KEY]: raw } = await browser.storage.session.get(KEY);
  return isList(raw) ? raw : [];
}

/** Puts an entry at the head of those looked up. Windows that do so at once may lose one of two, which costs nobody anything. */
export async function addRecent(id: string): Promise<void> {
  const others = (await readRecent()).filter((other) => other !== id);
  await browser.storage.session.set({ [KEY]: [id, ...others].slice(0, MOST) });
}
