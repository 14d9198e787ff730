import { isElement } from './dom';
import type { Owner } from './run';

/** So many hidden parts are watched at most: each costs a little in every frame that lays the page out. */
const MOST = 200;

/** Watches parts of the page that are not rendered, for the moment when they are. */
export interface HiddenWatch {
  /** Watches these parts, and no longer those watched before that are not among them. */
  watch(owners: Iterable<Owner>): void;
  stop(): void;
}

/**
 * Calls back when a watched part gets a size. That is how a tab or menu shows that is opened by a script and by no event of the
 * reader's.
 */
export function watchHidden(onShown: () => void): HiddenWatch {
  let watched = new Set<Owner>();
  const observer = new ResizeObserver((entries) => {
    if (entries.some(({ contentRect }) => contentRect.width > 0 || contentRect.height > 0)) onShown();
  });
  return {
    watch(owners) {
      const next = new Set<Owner>();
      for (const owner of owners) {
        if (next.size === MOST) break;
        next.add(owner);
        if (!watched.has(owner) && isElement(owner)) observer.observe(owner);
      }
      for (const owner of watched) if (!next.has(owner) && isElement(owner)) observer.unobserve(owner);
      watched = next;
    },
    stop: () => observer.disconnect(),
  };
}
