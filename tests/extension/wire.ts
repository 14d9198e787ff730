import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Wire {
  sendMessage(...args: unknown[]): Promise<unknown>;
}

/** Stands in for the background: what a page sends goes here. */
export const spyOnSending = () => vi.spyOn(fakeBrowser.runtime as unknown as Wire, 'sendMessage');

/** Stands in for the pages of a tab: what the background sends them goes here. */
export const spyOnTabs = () => vi.spyOn(fakeBrowser.tabs as unknown as Wire, 'sendMessage');
