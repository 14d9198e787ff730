import { attributeOf, elementsIn, fits, hasAttributes, isElement, isShadowRoot, nameOf, parentOf, textOf } from './dom';
import { isEnglish } from './languages';
import { BLOCK, BREAK, RAISED, SECTIONING, SKIPPED, UNSEEN, traitsOf } from './tags';

/** What surrounds a run: it decides whether the run is read, and which section it belongs to. */
export interface Context {
  readonly english: boolean;
  /** The article, list or message that is a section of its own; undefined in the page's plain flow. */
  readonly part: Element | undefined;
  /** What `part` is, since a list in a list is no section of its own, and messages are told by where they stand. */
  readonly kind: 'flow' | 'list' | 'log';
  /** The heading that the run is in. */
  readonly heading: Element | undefined;
}

/** Editors that draw their text in elements which nothing but a class tells from prose; all others are editable or have a role. */
const EDITORS = '.CodeMirror,.ace_editor';

/** Elements whose attributes may change what surrounds the text in them. Each part costs every page; so there are few. */
export const SPECIAL = `[role],[lang],[contenteditable],[hidden],[data-healthgloss],${EDITORS}`;

/** Nothing in these is prose: they are worked, not read. */
const WORKED = new Set(
  (
    'textbox searchbox combobox spinbutton slider switch checkbox radio button menu menubar menuitem menuitemcheckbox menuitemradio ' +
    'navigation tab tablist toolbar scrollbar listbox option code math search'
  ).split(' '),
);

/** True for an element with attributes or a class that change what surrounds the text in it. */
export const isSpecial = (element: Element): boolean => hasAttributes(element) && fits(element, SPECIAL);

const SKIPPING = `[data-healthgloss="off" i],[contenteditable]:not([contenteditable="false" i]),${EDITORS}`;

/** What surrounds the text of a tree that nothing stands around. */
export const flowOf = (english: boolean): Context => ({ english, part: undefined, kind: 'flow', heading: undefined });

/** The context inside a special or sectioning element, or undefined when nothing in there is read. */
export function enter(context: Context, element: Element, special: boolean): Context | undefined {
  const role = special ? (attributeOf(element, 'role')?.trim().toLowerCase() ?? '') : '';
  if (special && (WORKED.has(role) || fits(element, SKIPPING))) return undefined;
  const english = special ? languageIn(element, context.english) : context.english;
  const place = placeIn(context, element, role);
  if (english === context.english && place === context) return context;
  return { ...place, english };
}

function languageIn(element: Element, around: boolean): boolean {
  const lang = attributeOf(element, 'lang');
  return lang ? isEnglish(lang) : around;
}

function placeIn(context: Context, element: Element, role: string): Context {
  const name = nameOf(element);
  if (/^h[1-6]$/.test(name) || role === 'heading') return { ...context, heading: element };
  if (name === 'article' || role === 'article') return { ...context, part: element, kind: 'flow', heading: undefined };
  if (role === 'log' || role === 'feed') return { ...context, kind: 'log' };
  if (context.kind === 'log' && (role === 'listitem' || name === 'li')) return { ...context, part: element, kind: 'flow' };
  if (!/^[oud]l$/.test(name) && role !== 'list') return context;
  return context.kind === 'flow' ? { ...context, part: element, kind: 'list' } : context;
}

/** The context of the text directly in `node`, given that of the page; undefined when it is in something that isn't read. */
export function contextOf(node: Node, page: Context): Context | undefined {
  const around: Element[] = [];
  for (let up: Node | null = node; up; up = isShadowRoot(up) ? up.host : parentOf(up)) if (isElement(up)) around.push(up);
  let context: Context | undefined = page;
  for (const element of around.toReversed()) {
    const traits = traitsOf(nameOf(element));
    if (traits & (SKIPPED | UNSEEN | BREAK) || (traits & RAISED && isSign(element))) return undefined;
    const special = isSpecial(element);
    if (special || traits & SECTIONING) context = enter(context, element, special);
    if (!context) return undefined;
  }
  return context;
}

/** The nearest node at or above this one whose direct text makes runs of its own; undefined outside of any document. */
export function ownerOf(node: Node): Element | ShadowRoot | undefined {
  for (let up: Node | null = node; up; up = parentOf(up)) {
    if (isElement(up) ? isOwner(up) : isShadowRoot(up)) return up as Element | ShadowRoot;
  }
  return undefined;
}

/** True for blocks, and for hidden parts, which stand apart from the line they are in. */
export const isOwner = (element: Element): boolean => (traitsOf(nameOf(element)) & BLOCK) !== 0 || isHidden(element);

/** True for an element that its own attribute hides. */
export const isHidden = (element: Element): boolean => Element.prototype.hasAttribute.call(element, 'hidden');

/** True for an element that its attributes or class make an editor. */
export const isEditor = (element: Element): boolean => fits(element, SKIPPING);

/** True when raised text has no letters and nothing but phrases in it: a footnote's number, an asterisk. */
export const isSign = (raised: Element): boolean =>
  !/\p{L}/u.test(textOf(raised) ?? '') && !elementsIn(raised, '*').some((element) => traitsOf(nameOf(element)) & BLOCK);
