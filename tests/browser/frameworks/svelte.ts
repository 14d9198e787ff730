import { flushSync, mount } from 'svelte';
import { fixture } from './fixture';
import type { State } from './model';
import Page from './page.svelte';

fixture((root, start) => {
  const page = mount(Page, { target: root, props: { start } });
  return (next: State) => {
    page.show(next);
    flushSync();
  };
});
