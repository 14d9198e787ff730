import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { ChoiceGroup } from './choice-group';
import { type Texts } from './texts';

/** The settings as the page shows them. */
export interface ReadingSettings {
  mode: 'everywhere' | 'listed' | 'asked';
  density: 'every' | 'section' | 'page';
  levels: 'hard' | 'half-known' | 'all';
  look: 'auto' | 'background' | 'underline';
  open: 'rest' | 'shift' | 'click';
  delay: number;
  badge: boolean;
}

export interface SettingsProps {
  t: Texts;
  settings: ReadingSettings;
  onChange: (patch: Partial<ReadingSettings>) => void;
}

/** Keys of the words for values, which are written with hyphens. */
const keyOf = (value: string): string => value.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Where words are marked, which, how often, and how that looks. */
export function ReadingOptions({ t, settings, onChange }: SettingsProps): JSX.Element {
  const words = <const Value extends string>(group: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: t(`${group}.${keyOf(value)}`) }));
  return (
    <>
      <ChoiceGroup
        title={t('mode.label')}
        value={settings.mode}
        options={words('mode', ['everywhere', 'listed', 'asked'])}
        onChoose={(mode) => onChange({ mode })}
      />
      <ChoiceGroup
        title={t('levels.label')}
        value={settings.levels}
        options={words('levels', ['hard', 'half-known', 'all'])}
        onChoose={(levels) => onChange({ levels })}
      />
      <ChoiceGroup
        title={t('density.label')}
        value={settings.density}
        options={words('density', ['every', 'section', 'page'])}
        onChoose={(density) => onChange({ density })}
      />
      <ChoiceGroup
        title={t('look.label')}
        value={settings.look}
        options={words('look', ['auto', 'background', 'underline'])}
        onChoose={(look) => onChange({ look })}
      />
      <Badge t={t} settings={settings} onChange={onChange} />
    </>
  );
}

function Badge({ t, settings, onChange }: SettingsProps): JSX.Element {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={settings.badge}
        onChange={({ currentTarget }) => onChange({ badge: currentTarget.checked })}
      />
      <span>{t('options.badge')}</span>
    </label>
  );
}

export interface HoverOptionsProps extends SettingsProps {
  /** The keyboard's commands with their keys, as the browser has them. */
  commands: readonly { name: string; keys: string }[];
  /** Opens the browser's own page for keys; absent where it can't be opened from here. */
  onKeys?: (() => unknown) | undefined;
}

/** What opens a card, after how long, and which keys do what. */
export function HoverOptions({ t, settings, onChange, commands, onKeys }: HoverOptionsProps): JSX.Element {
  const delay = useId();
  return (
    <>
      <ChoiceGroup
        title={t('open.label')}
        value={settings.open}
        options={(['rest', 'shift', 'click'] as const).map((value) => ({ value, label: t(`open.${value}`) }))}
        onChoose={(open) => onChange({ open })}
      />
      {settings.open !== 'click' && (
        <p class="slider">
          <label for={delay}>{t('options.delay')}</label>
          <input
            id={delay}
            type="range"
            min={150}
            max={1000}
            step={50}
            value={settings.delay}
            aria-valuetext={t('options.milliseconds', [String(settings.delay)])}
            onInput={({ currentTarget }) => onChange({ delay: currentTarget.valueAsNumber })}
          />
          <output for={delay}>{t('options.milliseconds', [String(settings.delay)])}</output>
        </p>
      )}
      <dl class="key-list">
        {commands.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t('options.noKeys')}</dd>
          </div>
        ))}
      </dl>
      {onKeys && (
        <button type="button" class="button" onClick={onKeys}>
          <span>{t('options.changeKeys')}</span>
        </button>
      )}
    </>
  );
}
