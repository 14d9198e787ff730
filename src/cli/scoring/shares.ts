/** A share of a number of cases. */
export interface Share {
  hits: number;
  of: number;
}

/** The 95 % Wilson interval of a share, as two shares between 0 and 1; 0 to 1 when there are no cases. */
export function wilson({ hits, of }: Share): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** The share of the cases for which the test holds. */
export function shareOf<T>(cases: readonly T[], holds: (one: T) => boolean): Share {
  return { hits: cases.filter((one) => holds(one)).length, of: cases.length };
}

/** *97.1 % (95.2–98.3)*. */
export function percent(share: Share): string {
  const figure = (part: number) => (100 * part).toFixed(1);
  const [low, high] = wilson(share);
  return share.of === 0 ? '–' : `${figure(share.hits / share.of)} % (${figure(low)}–${figure(high)})`;
}
