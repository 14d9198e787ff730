import type { JSX } from 'preact';
import { type Texts } from './texts';

/** Where words are explained; a site's own switch means something different in each. */
export const MODES = ['everywhere', 'listed', 'asked'] as const;

export type Mode = (typeof MODES)[number];

export interface ModeChoiceProps {
  t: Texts;
  mode: Mode;
  onMode: (mode: Mode) => void;
}

/** Where words are explained, as one line to choose from. */
export function ModeChoice({ t, mode, onMode }: ModeChoiceProps): JSX.Element {
  const choose = (value: string) => {
    const chosen = MODES.find((one) => one === value);
    if (chosen) onMode(chosen);
  };
  return (
    <label class="mode">
      <span>{t('mode.label')}</span>
      <select value={mode} onChange={(event) => choose(event.currentTarget.value)}>
        {MODES.map((one) => (
          <option key={one} value={one}>
            {t(`mode.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
