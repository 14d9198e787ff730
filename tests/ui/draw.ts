import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';

/** Draws a component into a body of its own and returns that. */
export async function draw(component: ComponentChild): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  await act(() => render(component, place));
  return place;
}

/** Presses the button whose name or text is this, and lets what follows from it be drawn. */
export async function press(place: Element, name: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find((found) => nameOf(found) === name);
  if (!button) throw new Error(`no button “${name}” in: ${place.textContent}`);
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
}

/** The names of all buttons, in order. */
export const buttons = (place: Element): string[] => [...place.querySelectorAll('button')].map(nameOf);

const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent.trim();
