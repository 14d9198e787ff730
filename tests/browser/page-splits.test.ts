import { expect, it } from 'vitest';
import { paintedMarks, until } from '@/cli/drive';
import { inBothBrowsers } from './harness/browsers';

/** Terms of one word and of several. */
const TERMS = ['sarcopenia', 'muscle atrophy', 'chronic kidney disease'];

/** Elements that a phrase may run through. */
const AROUND = 'b a em span sup sub i u s q mark strong abbr small cite font var time ins del bdi'.split(' ');

/** What may stand between two letters: nothing that is seen, or a place where a line may break. */
const BETWEEN: Record<string, string> = {
  wbr: '<wbr>',
  comment: '<!-- here -->',
  'soft hyphen': '&shy;',
  'empty span': '<span></span>',
  'joiner of no width': '&zwj;',
  'space of no width': '&ZeroWidthSpace;',
  'two texts': '<i class="seam"></i>',
  'a processing instruction': '<?here?>',
};

/** What may stand in place of the space between two words. */
const SPACES: Record<string, string> = {
  br: '<br>',
  'br with spaces': ' <br> ',
  nbsp: '&nbsp;',
  'narrow nbsp': '&#8239;',
  'spaces and a line': ' \n  ',
  tab: '\t',
  'space in an element': '<span> </span>',
  'comment and space': '<!-- here --> ',
};

/** A term in a line: what it is split by, and its markup. */
interface Case {
  what: string;
  html: string;
}

function casesOf(term: string): Case[] {
  const cases: Case[] = [];
  for (let at = 1; at < term.length; at++) {
    const [head, tail] = [term.slice(0, at), term.slice(at)];
    for (const name of AROUND) {
      cases.push({ what: `${name} before ${at}`, html: `<${name}>${head}</${name}>${tail}` });
      cases.push({ what: `${name} from ${at}`, html: `${head}<${name}>${tail}</${name}>` });
      cases.push({ what: `${name} at ${at}`, html: `${head}<${name}>${tail[0]}</${name}>${tail.slice(1)}` });
    }
    for (const [name, between] of Object.entries(BETWEEN)) cases.push({ what: `${name} at ${at}`, html: head + between + tail });
  }
  for (const [name, space] of Object.entries(SPACES)) {
    if (term.includes(' ')) cases.push({ what: name, html: term.replaceAll(' ', space) });
  }
  return cases.map(({ what, html }) => ({ what: `${term}, ${what}`, html }));
}

const CASES = TERMS.flatMap(casesOf);

/** So many cells fit on a screen and the half beyond each edge that is painted too. */
const STYLE = `<style>
  body { margin: 0; display: grid; grid-template-columns: repeat(24, 1fr); font: 3px/4px Arial }
  p { margin: 0; white-space: nowrap; overflow: hidden; height: 8px }
  q { quotes: none }
  sup, sub { vertical-align: baseline; line-height: 0 }
</style>`;

const PAGE = `<!doctype html><html lang="en"><head><title>Splits</title><link rel="icon" href="data:,">${STYLE}</head><body>${CASES.map(
  ({ html }) => `<p>On ${html} now</p>`,
).join('')}<script>for (const seam of document.querySelectorAll('.seam')) seam.remove();</script></body></html>`;

inBothBrowsers('a phrase that is split', (stage) => {
  it('is found whatever it is split by, wherever, and painted from its first letter to its last', async () => {
    stage.server.put('/splits.html', PAGE);
    const options = await stage.driver.own('/options.html');
    await options.run("browser.storage.local.set({ settings: { version: 1, density: 'every' } })");
    await options.close();
    const page = await stage.driver.open(stage.server.url('/splits.html'));
    const wanted = await page.$$eval('p', (cells) => cells.map(({ textContent }) => textContent!.slice(3, -4)));
    expect(wanted).toHaveLength(CASES.length);
    await until(async () => (await paintedMarks(page)).length === CASES.length, Boolean, 15_000).catch(() => undefined);
    const found = await page.evaluate(() => {
      const cells = [...document.querySelectorAll('p')];
      const texts: string[] = cells.map(() => '');
      const range = new Range();
      for (const highlight of CSS.highlights.values()) {
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          texts[cells.indexOf(startContainer.parentElement!.closest('p')!)] += range.toString();
        }
      }
      return texts;
    });
    const missed = CASES.flatMap(({ what }, at) => (found[at] === wanted[at] ? [] : [`${what}: ${JSON.stringify(found[at])}`]));
    console.log(`${stage.driver.name}: ${CASES.length - missed.length} of ${CASES.length} splits found`);
    expect(missed).toEqual([]);
    await page.close();
  });
});
