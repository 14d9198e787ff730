/** Pages made for the benchmark, the same in every run: articles, tables, and text thick with terms. */

const ORDINARY =
  'The bus leaves from the market square at nine and comes back in the evening, so there is time for a walk by the river and a cup of tea. ' +
  'Nobody in the village remembers when the old bridge was built, but a stone beside it has a date that the rain has almost washed away. ' +
  'Last winter the school moved into a new house, and the children helped to carry chairs, maps and a piano that nobody could tune. ' +
  'In the second part of the book the writer goes home by sea and finds the garden changed, with new paths and a wall of red brick. ' +
  'A person with muscle loss may find the stairs hard, and a nurse can say more about it. ';
const THICK =
  'Sarcopenia, muscle atrophy and osteoporosis are common with aging, and hypertension, diabetes and arthritis may come with them. ' +
  'Fibromyalgia brings pain and fatigue; inflammation of a tendon is tendinitis. Anemia, asthma, migraine and eczema are other conditions. ';

/** UTF-16 code units of text between two links or bold words. */
const STRETCH = 90;

/** A paragraph of so many characters from a text that begins anew when it ends; every so often a word is a link or bold. */
function paragraph(text: string, from: number, size: number): string {
  const long = text.repeat(Math.ceil((from + size) / text.length) + 1).slice(from % text.length, (from % text.length) + size);
  const parts = long.match(new RegExp(`.{1,${STRETCH}}(?:\\s|$)`, 'g')) ?? [long];
  return parts
    .map((part, at) => (at % 3 === 1 ? part.replace(/\w+/, at % 2 ? '<b>$&</b>' : '<a href="#">$&</a>') : part))
    .join('');
}

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>${head}</head><body>${body}</body></html>`;

/** Paragraphs of 300 to 700 characters under headings, with so many characters of text in all. */
function articles(size: number, text: string): string {
  const parts: string[] = [];
  for (let at = 0, number = 0; at < size; number++) {
    const length = Math.min(300 + ((number * 137) % 400), size - at);
    parts.push(number % 8 === 0 ? `<h2>Part ${number / 8 + 1}</h2>` : '', `<p>${paragraph(text, number * 61, length)}</p>\n`);
    at += length;
  }
  return parts.join('');
}

/** An article of so many characters with a term in a thousand of them, as on a page of news. */
export const ordinaryPage = (size: number, before = ''): string => page(before + articles(size, ORDINARY));

/** An article with more than 12 terms in every thousand characters. */
export const thickPage = (size: number): string => page(articles(size, THICK));

/** Menus, lists and tables: short texts in many elements, with so many characters of text in all. */
export function markupPage(size: number): string {
  const words = ORDINARY.split(' ');
  const cells = (number: number) =>
    Array.from({ length: 6 }, (_, at) => {
      const word = words[(number * 7 + at * 3) % words.length]!;
      return `<td class="c${at}"><div class="cell"><span>${word}</span> <a href="#${at}">${number + at}</a></div></td>`;
    }).join('\n');
  const parts: string[] = [];
  for (let at = 0, number = 0; at < size; number++, at += 110) {
    if (number % 40 === 0) {
      parts.push(
        number ? '</tbody></table>\n' : '',
        `<ul>${'<li><a href="#">Entry</a></li>\n'.repeat(10)}</ul>\n<table><tbody>\n`,
      );
    }
    parts.push(`<tr>\n${cells(number)}\n</tr>\n`);
  }
  return page(`${parts.join('')}</tbody></table>`);
}

/** The name of a size in characters: `100 KB`. */
export const sizeName = (size: number): string => (size >= 1e6 ? `${size / 1e6} MB` : `${size / 1e3} KB`);
