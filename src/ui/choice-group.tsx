import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceGroupProps<Value extends string> {
  title: string;
  value: Value;
  /** Values with their words, and what each means where that needs saying. */
  options: readonly { value: Value; label: string; help?: string }[];
  onChoose: (value: Value) => void;
}

/** One of a few, each with its words beside it. */
export function ChoiceGroup<Value extends string>({ title, value, options, onChoose }: ChoiceGroupProps<Value>): JSX.Element {
  const name = useId();
  return (
    <fieldset class="choice-group">
      <legend>{title}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span>
            {option.label}
            {option.help && <span class="choice-help">{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
