import { Component, type ComponentChildren } from 'preact';

export interface KeptProps<Value> {
  /** The value at first. */
  start: Value;
  /** Draws with the value as it is now; calling the second argument keeps another one and draws again. */
  children: (value: Value, keep: (next: Value) => void) => ComponentChildren;
}

/** Keeps one value for what it draws. Components of the card use this instead of hooks, which every page would have to load. */
export class Kept<Value> extends Component<KeptProps<Value>, { value: Value }> {
  override state = { value: this.props.start };

  readonly #keep = (value: Value) => this.setState({ value });

  override render({ children }: KeptProps<Value>, { value }: { value: Value }): ComponentChildren {
    return children(value, this.#keep);
  }
}
