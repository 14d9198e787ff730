import findAndReplace from 'findandreplacedomtext';
import Mark from 'mark.js';
import { annotatorOf, EVERY } from './annotator';
import { hurry } from './hurry';
import { timeOf } from './time';

/** Rounds that count; the slowest way, a word list in mark.js, gets one in so many of them. */
const ROUNDS = 9;
const WARM_UP = 5;
const SELDOM = 3;
/** Words of a list that mark.js can take at a time. */
const AT_A_TIME = 100;

/** Ways to mark a page's words, each given the words; what they do to the page is undone between rounds. */
type Way = (words: readonly string[]) => void;

const expressionOf = (words: readonly string[]) => {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  return new RegExp(`\\b(?:${longestFirst.map((word) => word.replaceAll(/[^\w ]/g, String.raw`\$&`)).join('|')})s?\\b`, 'gi');
};

/** As most extensions do: each text node whose text has a word is replaced with spans. */
function wrapInSpans(words: readonly string[]): void {
  const expression = expressionOf(words);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  for (const node of nodes) {
    const parts = node.data.split(new RegExp(`(${expression.source})`, 'gi'));
    if (parts.length < 2) continue;
    const spans = parts.map((part, at) => (at % 2 ? Object.assign(document.createElement('span'), { textContent: part }) : part));
    node.replaceWith(...spans);
  }
}

const ways: Record<string, Way> = {
  ours() {
    const calm = hurry();
    annotatorOf().start(EVERY)();
    calm();
  },
  markWithExpression: (words) => new Mark(document.body).markRegExp(expressionOf(words)),
  markWithList(words) {
    const mark = new Mark(document.body);
    // It calls itself for each word of a list, so that many overflow the stack.
    for (let at = 0; at < words.length; at += AT_A_TIME) {
      mark.mark(words.slice(at, at + AT_A_TIME), { accuracy: 'exactly', separateWordSearch: false });
    }
  },
  findAndReplace: (words) => void findAndReplace(document.body, { find: expressionOf(words), wrap: 'span' }),
  wrapInSpans,
};

/** Milliseconds of each way in each round, one way after the other, on the same page with these words. */
const bench = {
  race(words: readonly string[]): Record<string, number[]> {
    const html = document.body.innerHTML;
    const times: Record<string, number[]> = {};
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      for (const [name, way] of Object.entries(ways)) {
        if (name === 'markWithList' && round % SELDOM !== 0) continue;
        document.body.innerHTML = html;
        const took = timeOf(() => way(words));
        if (round >= 0) (times[name] ??= []).push(took);
      }
    }
    document.body.innerHTML = html;
    return times;
  },
};

Object.assign(globalThis, { healthglossPeers: bench });
