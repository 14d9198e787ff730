import { attributeOf, elementsIn, headOf, htmlOf } from './dom';
import { isPageEnglish } from './languages';

/** What holds for a whole document. */
export interface PageRules {
  /** False when nothing on the page is to be read: it opted out, or is one large editor. */
  readable: boolean;
  english: boolean;
}

/** The rules of a document as it is now. */
export const rulesOf = (document: Document): PageRules => ({
  readable: !isOptedOut(document) && document.designMode !== 'on',
  english: isPageEnglish(document),
});

/** True when the page asks us to leave it alone: `<meta name="healthgloss" content="off">`. */
function isOptedOut(document: Document): boolean {
  const head = headOf(document);
  const [meta] = head ? elementsIn(head, 'meta[name="healthgloss" i]') : [];
  return meta !== undefined && attributeOf(meta, 'content')?.trim().toLowerCase() === 'off';
}

/** Calls back when the page changes the language that it names; its root element's own attributes are all that is watched for it. */
export function watchLanguage(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  const html = htmlOf(document);
  if (html) observer.observe(html, { attributeFilter: ['lang', 'xml:lang'] });
  return () => observer.disconnect();
}
