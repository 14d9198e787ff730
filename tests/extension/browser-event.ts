import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

/** One of the browser's events, as far as listening and telling go. */
export function browserEvent() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: vi.fn((listener: Listener) => void listeners.add(listener)),
    removeListener: vi.fn((listener: Listener) => void listeners.delete(listener)),
    hasListener: (listener: Listener) => listeners.has(listener),
    /** Tells all who listen, and returns once they are done. */
    tell: async (...args: unknown[]) => Promise.all([...listeners].map((listener) => listener(...(args as never[])))),
  };
}
