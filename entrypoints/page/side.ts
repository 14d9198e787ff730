import type { PageSide } from '@/extension/run';
import { siteOf } from '@/extension/sites';
import type { ShadowRootOf } from '@/page/roots';

/** A frame smaller than this, in CSS pixels, shows no word that could be read: counters and buttons of other sites are so small. */
const LEAST_WIDTH = 80;
const LEAST_HEIGHT = 24;

/** True for documents that show running text as HTML, plain text included; PDF wrappers, pictures and feeds are left alone. */
export const showsText = (document: Document): boolean =>
  /^(text\/(html|plain)|application\/xhtml\+xml)$/.test(document.contentType);

/** This page or frame, as starting and stopping sees it. A frame counts as shown only while it has room for a word. */
export function pageSide(window: Window): PageSide {
  const { document } = window;
  const isTop = window === window.top;
  const hasRoom = () => isTop || (window.innerWidth >= LEAST_WIDTH && window.innerHeight >= LEAST_HEIGHT);
  return {
    isTop,
    // A blank page that a site opened has the site's origin, though no host in its address.
    site: siteOf(window.origin) ?? siteOf(document.URL),
    isShown: () => document.visibilityState === 'visible' && hasRoom(),
    watchShown(onChange) {
      const events = new AbortController();
      const { signal } = events;
      document.addEventListener('visibilitychange', onChange, { signal });
      window.addEventListener('pageshow', onChange, { signal });
      if (!hasRoom()) window.addEventListener('resize', onChange, { signal });
      return () => events.abort();
    },
  };
}

/** Whether a keyboard's command is meant for this frame: the one with the focus, or the top page when no frame has it. */
export function hasAttention(window: Window): boolean {
  const inFrame = /^i?frame$/i.test(window.document.activeElement?.localName ?? '');
  return !inFrame && (window === window.top || window.document.hasFocus());
}

/** An element's shadow root, closed ones too, by Firefox's own way for extensions or Chromium's. */
export const shadowRootOf: ShadowRootOf = (element) => {
  if (import.meta.env.FIREFOX) return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
};

declare const chrome: { dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
