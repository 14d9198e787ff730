/** Milliseconds after the start: scripts that come late give elements their shadow roots, sheets that come late show text. */
const LATE_MS = [500, 1500, 4000, 10_000];

/** Looks again a few times while a page is young; what happens later is seen by its events. */
export function lookLate(look: () => void): () => void {
  const timers = LATE_MS.map((ms) => setTimeout(look, ms));
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
