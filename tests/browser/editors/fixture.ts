/** An editor on a page: its text as it would be saved, and a way to put the caret at the text's end. */
export interface Editor {
  saved(): string;
  focus(): void;
  /** Puts another text in place of what there is, as a page's script does. */
  replace(text: string): void;
}

export const TEXT = 'Sarcopenia and asthma are words of health.';

/** Makes an editor with `TEXT` in the page's own place for it, and hands it to the test as `editor`. */
export function fixture(make: (root: HTMLElement) => Editor): void {
  Object.assign(globalThis, { editor: make(document.querySelector<HTMLElement>('#root')!) });
}
