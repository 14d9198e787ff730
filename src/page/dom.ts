/**
 * The page's tree as the standard has it. A form lets its fields hide its own properties (`<input name="childNodes">`), and a
 * document its images, so nothing here is asked of a node by name: the prototypes' own getters and methods are called on it.
 */

type Get<Of, Value> = (this: Of) => Value;

function getter<Of extends Node, Value>(owner: { prototype: Of }, name: string): (node: Of) => Value {
  for (let prototype: object | null = owner.prototype; prototype; prototype = Object.getPrototypeOf(prototype)) {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as Get<Of, Value> | undefined;
    if (get) return (node) => get.call(node);
  }
  throw new TypeError(`No ${name} in this DOM`);
}

/** The parent in the same tree: an element, a document, a shadow root. */
export const parentOf = getter<Node, Node | null>(Node, 'parentNode');
export const firstChildOf = getter<Node, Node | null>(Node, 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>(Node, 'nextSibling');
export const typeOf = getter<Node, number>(Node, 'nodeType');
/** The text of a text node. */
export const dataOf = getter<CharacterData, string>(CharacterData, 'data');
/** The text of an element and all below it. */
export const textOf = getter<Element, string | null>(Element, 'textContent');
/** False once a node is out of its document, or its shadow root's host is. */
export const isConnected = getter<Node, boolean>(Node, 'isConnected');
/** Lower case in HTML, as written elsewhere; without a prefix. */
export const nameOf = getter<Element, string>(Element, 'localName');
export const firstElementOf = getter<Element, Element | null>(Element, 'firstElementChild');
export const childrenOf = getter<Element, HTMLCollection>(Element, 'children');
export const nextElementOf = getter<Element, Element | null>(Element, 'nextElementSibling');
export const htmlOf = getter<Document, Element | null>(Document, 'documentElement');
export const headOf = getter<Document, Element | null>(Document, 'head');

/** Text, and the CDATA sections of XHTML. */
export const isText = (node: Node): node is Text => {
  const type = typeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
};

export const isElement = (node: Node): node is Element => typeOf(node) === Node.ELEMENT_NODE;

export const isShadowRoot = (node: Node): node is ShadowRoot =>
  typeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && node instanceof ShadowRoot;

/** True when a node is another one or below it, in the same tree. */
export const holds = (node: Node, other: Node): boolean => Node.prototype.contains.call(node, other);

/** True when `selector` describes the element. */
export const fits = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);

export const hasAttributes = (element: Element): boolean => Element.prototype.hasAttributes.call(element);

export const attributeOf = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);

/** Elements below a node, in document order. */
export function elementsIn(root: ParentNode, selector: string): Element[] {
  const owner = isShadowRoot(root) ? DocumentFragment : typeOf(root) === Node.DOCUMENT_NODE ? Document : Element;
  return [...owner.prototype.querySelectorAll.call(root, selector)];
}

/** Elements below a node, in document order, looked for one by one: the tree may change in between, which may end it. */
export function* elementsFrom(root: Node): Generator<Element> {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Element;
}

/** Text nodes below a node, in document order. */
export function* textsIn(root: Node): Generator<Text> {
  const shown = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
  const walker = Document.prototype.createTreeWalker.call(document, root, shown);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** True when one node comes before another as a reader meets them; a shadow root stands where its host begins. */
export function precedes(one: Node, other: Node): boolean {
  const position = Node.prototype.compareDocumentPosition.call(one, other);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const [ours, theirs] = [hostsOf(one), hostsOf(other)];
  for (let up = 1; ; up++) {
    const [a, b] = [ours.at(-up), theirs.at(-up)];
    if (a === undefined || b === undefined) return b !== undefined;
    if (a !== b) return (Node.prototype.compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
}

/** A node, the host of its shadow root, that host's host, and so on. */
function hostsOf(node: Node): Node[] {
  const hosts = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) hosts.push(root.host);
  return hosts;
}
