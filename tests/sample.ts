/** True under `npm run test:full`, where large generated runs go whole. */
export const FULL = process.env['HEALTHGLOSS_FULL'] === '1';

/** How many of `whole` generated cases to run: all of them in a full run, else a tenth. */
export const sample = (whole: number): number => (FULL ? whole : Math.ceil(whole / 10));
