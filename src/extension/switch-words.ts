import type { FrontTab } from './front';
import { FILES } from './sites';
import { text } from './texts';

/** What the switch of the tab in front says and does. */
export interface SwitchWords {
  on: boolean;
  site: string | undefined;
  /** What the state is and why, in a sentence. */
  state: string;
  /** How much is marked, in a sentence. */
  marked: string | undefined;
  onSwitch: ((on: boolean) => void) | undefined;
  onAllow: (() => void) | undefined;
}

/** The switch for the tab in front, in the reader's language. */
export function switchWords({ place, site, on, marked, change, allow }: FrontTab): SwitchWords {
  return {
    on,
    site: site === FILES ? text('switch.files') : site,
    state: text(`place.${place}`),
    marked: (place === 'on' || place === 'askedOn') && marked ? text('switch.marked', [String(marked.length)]) : undefined,
    onSwitch: change && ((next) => void change(next)),
    onAllow: allow && (() => void allow()),
  };
}
