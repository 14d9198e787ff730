import { afterEach, describe, expect, it } from 'vitest';
import { flowOf } from '@/page/context';
import type { RunText } from '@/page/run';
import { TreeReader } from '@/page/tree-reader';

const runsIn = (html: string, english = true): RunText[] => {
  document.body.innerHTML = html;
  const runs: RunText[] = [];
  const world = { isKnown: () => false, onRun: (run: RunText) => runs.push(run), onHost() {} };
  const reader = new TreeReader(document.body, flowOf(english), world);
  while (reader.step());
  return runs;
};

const texts = (html: string, english?: boolean) => runsIn(html, english).map(({ text }) => text.trim());

afterEach(() => document.body.replaceChildren());

describe('runs', () => {
  it.each([
    ['a paragraph is one', '<p>one two</p>', ['one two']],
    ['inline elements are run through', '<p>mus<b>cle</b> <em>at</em>ro<wbr>phy</p>', ['muscle atrophy']],
    ['in a div too', '<div>mus<b>cle</b> <em>at</em>ro<wbr>phy</div>', ['muscle atrophy']],
    ['links and spans', '<div><a href="#">one</a> <span>two</span></div>', ['one two']],
    ['a line break is a break of the line', '<p>one<br>two</p>', ['one two']],
    ['blocks end runs', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['cells are apart', '<table><tr><td>one</td><td>two</td></tr></table>', ['one', 'two']],
    ['list items are apart', '<ul><li>one</li><li>two</li></ul>', ['one', 'two']],
    ['a footnote sign is not there', '<p>one<sup>1</sup> two</p>', ['one two']],
    ['raised letters are', '<p>1<sup>st</sup> one</p>', ['1st one']],
    ['lowered letters are', '<p>H<sub>2</sub>O</p>', ['H2O']],
    ['scripts and comments are not there', '<p>mus<!-- x --><script>1</script>cle</p>', ['muscle']],
    ['code parts', '<p>muscle <code>x</code> atrophy</p>', ['muscle \uFFFC atrophy']],
    ['controls part', '<div>muscle<button>x</button>atrophy</div>', ['muscle\uFFFCatrophy']],
    ['navigation is left out', '<nav>one</nav><div role="navigation">two</div><p>three</p>', ['three']],
    ['editors are left out', '<div contenteditable>one</div><div class="CodeMirror">two</div><p role="textbox">no</p>', []],
    ['what is not editable is read', '<div contenteditable="false">one</div>', ['one']],
    ['opted-out parts are left out', '<div data-healthgloss="off">one<p>two</p></div><p>three</p>', ['three']],
    ['other languages are left out', '<p lang="de">eins</p><p>one <i lang="la">duo</i> three</p>', ['one \uFFFC three']],
    ['two line breaks part', '<p>one<br> <br>two<br>three</p>', ['one  \uFFFCtwo three']],
    ['hidden text stands apart', '<p>one<span hidden>two</span>three</p>', ['onethree', 'two']],
    [
      'also a hidden part of many',
      '<p>a1<i hidden>b1<b>b2</b><span hidden>c1</span></i>a2</p><p>d1</p>',
      ['a1a2', 'b1b2', 'c1', 'd1'],
    ],
    ['text in tables outside of cells is not read', '<table>zero<tr><td>one</td></tr></table>', ['one']],
    ['ruby text stands apart', '<p><ruby>one<rt>uan</rt></ruby> two</p>', ['one', 'uan', 'two']],
    ['short nothings are no runs', '<p> </p><p>.</p><p>ab</p>', ['ab']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('reads English parts of a page in another language', () => {
    expect(
      texts('<p>eins</p><p lang="en">one <b lang="de">zwei</b></p><p>zwei <span lang="en-GB">two</span></p>', false),
    ).toEqual(['one \uFFFC', 'two']);
  });

  it('is the same in plain and in mixed blocks', () => {
    const inner = 'one <b>two</b> <a href="#">th<i>ree</i></a>';
    expect(texts(`<p>${inner}</p>`)).toEqual(texts(`<div>${inner}</div>`));
  });

  it('cuts a long text in pieces that make the whole', () => {
    const long = 'muscle atrophy and more. '.repeat(4000);
    const runs = runsIn(`<pre>${long}</pre>`);
    expect(runs.length).toBeGreaterThan(5);
    expect(runs.map(({ text }) => text).join('')).toBe(long);
    expect(runs.every(({ text, from }) => long.startsWith(text, from))).toBe(true);
  });

  it('survives forms that hide what a node is', () => {
    const form =
      '<form><input name="childNodes"><input name="parentNode"><input name="localName"><input name="nextSibling">one</form>';
    expect(texts(`${form}<p>two</p>`).at(-1)).toBe('two');
  });
});
