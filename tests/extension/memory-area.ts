import { createShelf } from '@/extension/shelf';
import type { Area, Changes, Lock, Shelf } from '@/extension/shelf';

/** Storage in memory, as far as `storage.local` does the same: values are copied in and out, changes are told afterwards. */
export function memoryArea(items: Record<string, unknown> = {}): Area & { items: Record<string, unknown> } {
  const listeners = new Set<(changes: Changes) => void>();
  const tell = (changes: Changes) => queueMicrotask(() => listeners.forEach((listener) => listener(structuredClone(changes))));
  return {
    items,
    get: async (keys) =>
      structuredClone(keys ? Object.fromEntries(Object.entries(items).filter(([key]) => keys.includes(key))) : items),
    set: async (next) => {
      Object.assign(items, structuredClone(next));
      tell(Object.fromEntries(Object.entries(next).map(([key, newValue]) => [key, { newValue }])));
    },
    remove: async (keys) => {
      for (const key of keys) delete items[key];
      tell(Object.fromEntries(keys.map((key) => [key, {}])));
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
}

/** A lock as `navigator.locks` gives it to all contexts of one origin. */
export function turns(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => {});
    return next;
  };
}

/** A shelf in memory that holds these raw values, and a look behind it. */
export function memoryShelf(items: Record<string, unknown> = {}): Shelf & { items: Record<string, unknown> } {
  return { ...createShelf(memoryArea(items), turns()), items };
}
