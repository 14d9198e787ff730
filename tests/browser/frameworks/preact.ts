// Preact's complaints come with this, and it must come first.
import 'preact/debug';
import { Fragment, h, render, type JSX } from 'preact';
import { fixture } from './fixture';
import type { State } from './model';

const Page = ({ title, note, isNoted, people, items }: State): JSX.Element =>
  h(
    Fragment,
    null,
    h('h1', null, title),
    isNoted ? h('p', null, 'Note: ', h('em', null, note), ' Read on.') : null,
    h(
      'ul',
      null,
      items.map(({ id, before, word }) => h('li', { key: id }, before, ' ', h('b', null, word), '.')),
    ),
    h('p', null, people, ' people with asthma came.'),
  );

fixture((root, state) => {
  const show = (next: State) => render(h(Page, next), root);
  show(state);
  return show;
});
