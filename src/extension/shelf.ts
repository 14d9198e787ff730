import { browser } from 'wxt/browser';
import { listen } from './listen';
import type { BrowserEvent } from './listen';

/** Ends what was started; calling it again does nothing. */
export type Stop = () => void;

/** What the shelf needs of `storage.local`; tests pass one that fails on purpose. */
export interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  onChanged: BrowserEvent<(changes: Changes) => void>;
}

/** Keys that were written, each with its new raw value; `newValue` is absent when the key was removed. */
export type Changes = Record<string, { newValue?: unknown }>;

/** Runs one task after another, whichever context they were asked for in. */
export type Lock = <T>(task: () => Promise<T>) => Promise<T>;

/** New raw values by key; `undefined` removes the key. */
export type Items = Record<string, unknown>;

/**
 * What the reader's choices are kept on. Raw values go in and out; who reads one validates it.
 * `change` reads and writes as one step that no other change of any context can fall into, so nothing is lost;
 * it rejects, with nothing written, when the browser refuses.
 */
export interface Shelf {
  /** Raw values of these keys, or of all keys; a key never written is absent. */
  read(keys?: string[]): Promise<Items>;
  change(keys: string[] | undefined, next: (items: Items) => Items): Promise<void>;
  watch(onChange: (changes: Changes) => void): Stop;
}

/** A shelf on the given area, its changes taking turns by the given lock. */
export function createShelf(area: Area, lock: Lock): Shelf {
  const read = (keys?: string[]) => area.get(keys ?? null);
  return {
    read,
    change: (keys, next) => lock(async () => write(area, next(await read(keys)))),
    watch: (onChange) => listen(area.onChanged, onChange),
  };
}

/** Writes before it removes: a value that moves to another key is then kept twice rather than not at all if we are killed between. */
async function write(area: Area, items: Items): Promise<void> {
  const kept = Object.entries(items).filter(([, value]) => value !== undefined);
  const gone = Object.keys(items).filter((key) => items[key] === undefined);
  if (kept.length > 0) await area.set(Object.fromEntries(kept));
  if (gone.length > 0) await area.remove(gone);
}

/** The lock that all contexts of one extension share: its pages and its worker have one origin. */
export const originLock: Lock = async (task) => navigator.locks.request('shelf', task);

/** `storage.local` of this extension: never `storage.sync`, which would send the site list to the browser's vendor. */
export const localShelf = (): Shelf => createShelf(browser.storage.local, originLock);
