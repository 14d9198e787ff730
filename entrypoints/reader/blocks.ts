import type { Block } from '@/ui/reader';

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Elements whose text makes a block of its own; what holds another of these is only a frame. */
const BLOCKS = `${HEADINGS},p,li,dt,dd,blockquote,pre,td,th,caption,figcaption,div,section,article`;

/** Never to be read: what a page shows to nobody, and what runs. */
const UNREAD = 'script,style,template,noscript,head,svg,iframe,object';

/** The blocks of a plain text: paragraphs stand apart by empty lines. */
export function textBlocks(text: string): Block[] {
  const paragraphs = text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n+/);
  return inPlace(paragraphs.map((paragraph) => ({ kind: 'text', text: paragraph.trim() })));
}

/** The blocks of an HTML file, as text only: nothing of it is run, loaded or shown as markup. */
export function htmlBlocks(html: string): Block[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(UNREAD)) element.remove();
  const found = inPlace([...body.querySelectorAll(BLOCKS)].filter((element) => !element.querySelector(BLOCKS)).map(blockOf));
  return found.length > 0 ? found : textBlocks(body.textContent);
}

function blockOf(element: Element): Omit<Block, 'place'> {
  const text = element.textContent.replaceAll(/\s+/g, ' ').trim();
  if (element.matches(HEADINGS)) return { kind: 'heading', text };
  return { kind: element.localName === 'li' ? 'item' : 'text', text };
}

const inPlace = (blocks: readonly Omit<Block, 'place'>[]): Block[] =>
  blocks.filter(({ text }) => text !== '').map(({ kind, text }, place) => ({ place, kind, text }));
