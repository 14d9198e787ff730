import { render, type ComponentChild } from 'preact';

/** Name of the one element that stands in the page while a card is open. */
export const HOST_NAME = 'healthgloss-card';

/** Events that end at the card, so that a page which closes its own things on a click elsewhere leaves them open. */
const KEPT = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
];

/** Events by which a script could pretend to be the reader. */
const ACTS = [...KEPT, 'keydown', 'keyup', 'keypress', 'input', 'change'];

/** The seam between our components and the page. */
export interface CardHost {
  /** The element in the page, as which the page's events see everything inside. */
  element: HTMLElement;
  /** The box in the top layer, to be measured and placed. */
  box: HTMLElement;
  /** True while the focus is inside. */
  readonly hasFocus: boolean;
  /** Puts the host into the page and its box into the top layer. */
  attach(): void;
  draw(component: ComponentChild): void;
  /** Moves the focus to the card, without scrolling the page. */
  focus(): void;
  /** Takes everything of ours out of the page again. */
  remove(): void;
}

/**
 * Makes a host with a closed shadow root and a box in it, dressed in `sheet`. Until it is attached nothing of it is in the page.
 * A modal dialog makes all outside it inert, so the host of a term inside one goes in there too.
 */
export function createCardHost(near: Element, sheet: string, tabStops: boolean): CardHost {
  const { ownerDocument: document } = near;
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  const box = document.createElement('div');
  style.textContent = sheet;
  box.className = 'box surface';
  box.popover = 'manual';
  root.append(box, style);
  // A card that a pointer opened adds no stops to the page's tab order: a host out of it takes all inside out of it.
  if (!tabStops) element.tabIndex = -1;
  listen(root);
  return {
    element,
    box,
    get hasFocus() {
      return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
    },
    attach() {
      (modalAround(near) ?? document.documentElement).append(element);
      box.showPopover();
    },
    draw: (component) => render(component, box),
    focus: () => box.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true }),
    remove: () => {
      render(null, box);
      element.remove();
    },
  };
}

/** The modal dialog that an element is in, through the shadow roots of the page. */
function modalAround(element: Element): Element | undefined {
  const modal = element.closest(':modal');
  if (modal) return modal;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? modalAround(root.host) : undefined;
}

function listen(root: ShadowRoot): void {
  const onlyTrusted = (event: Event) => {
    if (event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of ACTS) root.addEventListener(type, onlyTrusted, { capture: true });
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  // A press on a button leaves the focus, and what is selected, where the reader has it in the page.
  root.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
  });
}
