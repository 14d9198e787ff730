import type { Page } from 'puppeteer-core';

/** Errors and warnings on a tab's console from now on, and what no script has caught: the page's own, and those of extensions in it. */
export function complaintsOn(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}
