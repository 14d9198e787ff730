/** What an element's name says about the text in it; several may hold at once. */
export const INLINE = 0;
/** Begins and ends runs. */
export const BLOCK = 1;
/** Its text isn't read, but it has a place in the line: text before and after it doesn't touch. */
export const SKIPPED = 2;
/** Isn't there for a reader: text before and after it touches. */
export const UNSEEN = 4;
/** Ends a line inside its run. */
export const BREAK = 8;
/** Raised text: a footnote's sign when it holds no letters. */
export const RAISED = 16;
/** Says something about sections: a heading, an article, a list. */
export const SECTIONING = 32;
/** Holds phrases only, by HTML's own rules; what stands in it stands in lines. */
export const PROSE = 64;
/** Holds blocks only; text between them isn't shown where it stands. */
export const FRAME = 128;

const table: [number, string][] = [
  [BLOCK, 'address aside blockquote body center dd details dialog dir div dt fieldset figcaption figure footer form header'],
  [BLOCK, 'hgroup html legend li main optgroup section summary caption td th search pre listing plaintext xmp'],
  [BLOCK, 'foreignObject text'],
  [BLOCK | FRAME, 'table tbody tfoot thead tr'],
  [BLOCK | PROSE, 'p rt rtc'],
  [BLOCK | PROSE | SECTIONING, 'h1 h2 h3 h4 h5 h6'],
  [BLOCK | SECTIONING, 'article ol ul dl'],
  [BLOCK | SKIPPED, 'nav menu hr iframe frameset frame'],
  [SKIPPED, 'code kbd samp button input select textarea datalist option progress meter output img picture canvas audio video'],
  [SKIPPED, 'object embed applet map math'],
  [UNSEEN, 'head script style noscript noembed noframes template link meta title desc metadata rp track source param area'],
  // Ours: it stands in the page while a card is open.
  [UNSEEN, 'healthgloss-card'],
  [BREAK, 'br'],
  [RAISED, 'sup'],
];

const TRAITS = new Map<string, number>();
for (const [traits, names] of table) for (const name of names.split(' ')) TRAITS.set(name, traits);

/** Traits of an element by its local name; unknown elements are inline, as in browsers. */
export const traitsOf = (name: string): number => TRAITS.get(name) ?? INLINE;

/** Inline elements that only change how letters look or where a click leads, so that text runs through them. */
export const PLAIN_INLINE = 'b,i,em,strong,a,u,small,cite,abbr,q,mark,sub,wbr,font,s,ins,del,dfn,var,bdi,bdo,big,tt,acronym,time';

/** Elements that a page may give a shadow root, besides those with a hyphen in their names. */
export const HOSTS = new Set('div span section article aside main header footer p blockquote h1 h2 h3 h4 h5 h6 body'.split(' '));
