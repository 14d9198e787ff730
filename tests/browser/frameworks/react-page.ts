import { createElement as h, Fragment, type ReactElement } from 'react';
import type { State } from './model';

/** The page in React, on the server and in the browser. */
export function ReactPage({ title, note, isNoted, people, items }: State): ReactElement {
  return h(
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
}
