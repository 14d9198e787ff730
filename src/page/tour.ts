/**
 * Where a command leads among all marks in reading order: from the one visited last, around the ends; at first to the first that the
 * reader has not scrolled past, or the one before it. Beyond the list when there are none.
 */
export function nextPlace<M>(all: readonly M[], last: M | undefined, way: 1 | -1, isAhead: (mark: M) => boolean): number {
  const before = last === undefined ? -1 : all.indexOf(last);
  if (before >= 0) return (before + way + all.length) % all.length;
  const first = Math.max(0, all.findIndex(isAhead));
  return way === 1 ? first : first - 1 < 0 ? all.length - 1 : first - 1;
}

/** Says something to screen readers, which see no highlights. */
export function announce(window: Window, text: string): void {
  (window.document as Document & { ariaNotify?: (text: string) => void }).ariaNotify?.(text);
}
