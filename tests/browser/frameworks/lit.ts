import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fixture } from './fixture';
import type { State } from './model';

const page = ({ title, note, isNoted, people, items }: State) =>
  html`<h1>${title}</h1>
    ${isNoted ? html`<p>Note: <em>${note}</em> Read on.</p>` : nothing}
    <ul>
      ${repeat(
        items,
        ({ id }) => id,
        ({ before, word }) => html`<li>${before} <b>${word}</b>.</li>`,
      )}
    </ul>
    <p>${people} people with asthma came.</p>`;

fixture((root, state) => {
  const show = (next: State) => void render(page(next), root as HTMLElement);
  show(state);
  return show;
});
