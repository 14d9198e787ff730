import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { fixture } from './fixture';
import { ReactPage } from './react-page';

/** Milliseconds for React to take over what the server has rendered; a change before that would have it rendered anew. */
const TAKING_OVER = 200;

fixture(async (root, state) => {
  const page = hydrateRoot(root, createElement(ReactPage, state));
  await new Promise((resolve) => setTimeout(resolve, TAKING_OVER));
  return (next) => flushSync(() => page.render(createElement(ReactPage, next)));
});
