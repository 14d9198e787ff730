import type { JSX } from 'preact';

/** Our own drawings on a 20-unit grid; decorative always, so the control that holds one needs a name of its own. */
const PATHS = {
  back: 'M12 4.5 6.5 10l5.5 5.5M7 10h9',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  close: 'm5.5 5.5 9 9m0-9-9 9',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  panel: 'M3.5 4.5h13v11h-13zM12 4.5v11',
  search: 'M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM13 13l4 4',
  show: 'M10 2.5v3m0 9v3M2.5 10h3m9 0h3M10 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z',
  speak: 'M3.5 8v4H6l4 3.5v-11L6 8zM13 7.5a3.6 3.6 0 0 1 0 5M15.5 5.5a6.6 6.6 0 0 1 0 9',
} as const;

/** One of our drawings, as tall as the text beside it and in its color. */
export function Icon({ of }: { of: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[of]} />
    </svg>
  );
}
