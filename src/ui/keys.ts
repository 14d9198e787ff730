import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Listens to keys pressed anywhere inside an element that is no control itself. `deedOf` says what a key does here, if anything;
 * what is done here the browser doesn't do as well.
 */
export function useKeys(frame: RefObject<HTMLElement | null>, deedOf: (event: KeyboardEvent) => (() => void) | undefined): void {
  useEffect(() => {
    const { current } = frame;
    const listener = (event: KeyboardEvent) => {
      const deed = deedOf(event);
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    current?.addEventListener('keydown', listener);
    return () => current?.removeEventListener('keydown', listener);
  });
}
