/** The first place in a sorted list that isn't before `text`. */
export function placeOf(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places of a sorted list whose text begins with `prefix`: from the first to before the second. */
export function placesWith(sorted: readonly string[], prefix: string): [number, number] {
  // No text holds the last code unit, so it comes after everything that begins with the prefix.
  return [placeOf(sorted, prefix), placeOf(sorted, `${prefix}\uffff`)];
}
