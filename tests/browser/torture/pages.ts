/** A page made to break us: its body, or all of it where it isn't HTML, and the words that must be marked on it all the same. */
export interface Torture {
  what: string;
  body: string;
  marks: string[];
  type?: string;
}

const FIRST = '<p>Some have sarcopenia.</p>';
const LAST = '<p>Others have gout.</p>';
const script = (source: string) => `<script>{ ${source} }</script>`;

/** Every name that a form or a document can be asked for by a script, taken by a field or an image of the page's. */
const CLOBBER = `
  const namesOf = (thing) => { const names = new Set(); for (const name in thing) names.add(name); return names; };
  const form = document.createElement('form');
  const fields = [...namesOf(form)].map((name) => Object.assign(document.createElement('input'), { name, id: name, type: 'hidden' }));
  form.innerHTML = '<p>Many have fibromyalgia.</p>';
  form.append(...fields);
  const images = [...namesOf(document)].map((name) => Object.assign(document.createElement('img'), { name }));
  document.body.append(form, ...images);`;

const NEST = `
  const top = document.createElement('div');
  let deepest = top;
  for (let depth = 1; depth < 10000; depth++) deepest = deepest.appendChild(document.createElement('div'));
  deepest.textContent = 'Many have fibromyalgia.';
  document.querySelector('#stage').append(top);`;

export const PAGE = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

export const TORTURES: Torture[] = [
  {
    what: '10,000 blocks, each in the one before',
    body: `${FIRST}<div id="stage" style="display: none"></div>${LAST}${script(NEST)}`,
    marks: ['sarcopenia', 'gout'],
  },
  {
    what: '10,000 blocks that lay out nothing, each in the one before',
    body: `<style>#stage div { display: contents }</style>${FIRST}<div id="stage"></div>${LAST}${script(NEST)}`,
    marks: ['sarcopenia', 'fibromyalgia', 'gout'],
  },
  {
    what: 'one text of 5 MB',
    body: `${FIRST}<p id="stage" style="height: 60px; overflow: hidden"></p>${LAST}${script(
      "document.querySelector('#stage').append('Many have fibromyalgia. ' + 'The weather was fine and they went out for a walk again. '.repeat(91000));",
    )}`,
    marks: ['sarcopenia', 'fibromyalgia', 'gout'],
  },
  {
    what: 'one word of 5 MB',
    body: `${FIRST}<p id="stage" style="height: 60px; overflow: hidden"></p>${LAST}${script(
      "document.querySelector('#stage').append('sarcopenia'.repeat(524288));",
    )}`,
    marks: ['sarcopenia', 'gout'],
  },
  {
    what: '100,000 texts beside each other in one paragraph',
    body: `${FIRST}<p id="stage" style="height: 60px; overflow: hidden"></p>${LAST}${script(
      "document.querySelector('#stage').append('Many have fibro', 'myalgia. ', ...Array.from({ length: 100000 }, (_, at) => 'word ' + at + ' '));",
    )}`,
    marks: ['sarcopenia', 'fibromyalgia', 'gout'],
  },
  {
    what: '100,000 texts in elements and between them, in one paragraph',
    body: `${FIRST}<p id="stage" style="height: 60px; overflow: hidden"></p>${LAST}${script(
      "document.querySelector('#stage').innerHTML = 'Many have <b>fibro</b><i>myalgia</i>. ' + '<b>word</b> <i>by</i> '.repeat(25000);",
    )}`,
    marks: ['sarcopenia', 'fibromyalgia', 'gout'],
  },
  {
    what: '100,000 paragraphs',
    body: `${FIRST}<div id="stage" style="height: 60px; overflow: hidden"></div>${LAST}${script(
      "document.querySelector('#stage').innerHTML = '<p>Many have fibromyalgia.</p>' + '<p>It rained again.</p>'.repeat(100000);",
    )}`,
    marks: ['sarcopenia', 'fibromyalgia', 'gout'],
  },
  {
    what: 'every name of the DOM taken by a field or an image',
    body: `${FIRST}${script(CLOBBER)}`,
    marks: ['sarcopenia', 'fibromyalgia'],
  },
  {
    what: 'a page that is opened and written anew again and again',
    body: `${FIRST}<script>
      let times = 0;
      (function again() {
        document.open();
        document.write('<!doctype html><html lang="en"><body><p>Round ' + times + ' of fibromyalgia.</p>');
        document.close();
        if (++times < 60) setTimeout(again, 15);
      })();
    </script>`,
    marks: ['fibromyalgia'],
  },
  {
    what: 'a body that goes, and comes as another',
    body: `${FIRST}<script>
      let times = 0;
      const timer = setInterval(() => {
        if (times % 2 === 0) document.body.remove();
        else {
          const body = document.createElement('body');
          body.innerHTML = '<p>Round ' + times + ' of fibromyalgia.</p>';
          document.documentElement.append(body);
        }
        if (++times === 40) clearInterval(timer);
      }, 20);
    </script>`,
    marks: ['fibromyalgia'],
  },
  {
    what: 'a root element that goes, and comes back',
    body: `${FIRST}<script>
      const root = document.documentElement;
      let times = 0;
      const timer = setInterval(() => {
        if (times % 2 === 0) root.remove();
        else document.append(root);
        if (++times === 40) clearInterval(timer);
      }, 20);
    </script>`,
    marks: ['sarcopenia'],
  },
  {
    what: 'frames that come, move and go',
    body: `${FIRST}<div id="stage"></div>${LAST}<script>
      const stage = document.querySelector('#stage');
      let times = 0;
      const timer = setInterval(() => {
        const frame = document.createElement('iframe');
        if (times % 3 === 0) frame.srcdoc = '<html lang="en"><p>Fibromyalgia in a frame.</p>';
        stage.append(frame);
        if (times % 3 === 1) frame.contentDocument.body.innerHTML = '<p>Fibromyalgia in a frame.</p>';
        const inside = frame.contentDocument.body;
        if (times % 4 === 3) stage.prepend(frame);
        if (stage.children.length > 4) stage.children[times % 4].remove();
        inside?.append('Gout.');
        if (++times === 80) { clearInterval(timer); stage.remove(); }
      }, 20);
    </script>`,
    marks: ['sarcopenia', 'gout'],
  },
  {
    what: 'XHTML',
    body: `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XHTML</title></head><body>${FIRST}<p><![CDATA[Many have fibromyalgia.]]></p></body></html>`,
    marks: ['sarcopenia', 'fibromyalgia'],
    type: 'application/xhtml+xml',
  },
  {
    what: 'an SVG picture as the page',
    body: '<svg xmlns="http://www.w3.org/2000/svg" lang="en"><text y="20">Some have sarcopenia.</text></svg>',
    marks: [],
    type: 'image/svg+xml',
  },
  { what: 'no root element', body: `${FIRST}${script('document.documentElement.remove();')}`, marks: [] },
  {
    what: 'a root element of SVG in HTML',
    body: `${FIRST}${script(
      "document.documentElement.remove(); document.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));",
    )}`,
    marks: [],
  },
];

/** A page with words to mark, and a stage that is changed a thousand times a second: texts, elements that come and go, attributes. */
export const STORM = PAGE(`${FIRST}<div id="stage"></div>${LAST}<script>
    const stage = document.querySelector('#stage');
    const add = (at) => {
      const line = document.createElement('p');
      line.append('Line ' + at + ' about the weather and asthma.');
      stage.append(line);
    };
    for (let at = 0; at < 50; at++) add(at);
    let count = 0;
    function change() {
      const at = count++;
      if (at % 4 === 0) stage.children[at % 50].firstChild.data = 'Text ' + at + ' about arthritis.';
      else if (at % 4 === 1) add(at);
      else if (at % 4 === 2) stage.firstElementChild.remove();
      else stage.children[at % 50].className = 'c' + at;
    }
    globalThis.storm = (seconds) => new Promise((resolve) => {
      const begun = performance.now();
      let done = 0;
      const timer = setInterval(() => {
        const passed = Math.min(performance.now() - begun, seconds * 1000);
        for (; done < passed; done++) change();
        if (passed < seconds * 1000) return;
        clearInterval(timer);
        resolve();
      }, 10);
    });
  </script>`);
