import type { Component } from 'svelte';
import type { State } from './model';

/** The page in Svelte. */
declare const Page: Component<{ start: State }, { show: (next: State) => void }>;
export default Page;
