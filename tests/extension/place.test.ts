import { describe, expect, it } from 'vitest';
import { placeOf } from '@/extension/place';
import type { Front, Place } from '@/extension/place';
import { DEFAULTS } from '@/extension/settings';
import type { Settings } from '@/extension/settings';
import type { SiteChoice } from '@/extension/sites';

const front = (address: string | undefined, rest: Partial<Front> = {}): Front => ({
  address,
  reached: false,
  access: { pages: true, files: true },
  choices: { settings: DEFAULTS, site: undefined },
  asked: false,
  ...rest,
});

describe('where no script runs, the place says why', () => {
  const shut = { access: { pages: false, files: false } };
  it.each<[string, Front, Place]>([
    ['a new tab in Chromium', front('chrome://newtab/'), 'browserPage'],
    ['settings in Chromium', front('chrome://settings/'), 'browserPage'],
    ['a new tab in Firefox', front('about:newtab'), 'browserPage'],
    ['add-ons in Firefox', front('about:addons'), 'browserPage'],
    ['the reading view of Firefox', front('about:reader?url=https%3A%2F%2Fexample.org'), 'browserPage'],
    ['settings in Edge', front('edge://settings/'), 'browserPage'],
    ['the source of a page', front('view-source:https://example.org/'), 'browserPage'],
    ['a blank page', front('about:blank'), 'browserPage'],
    ['text in an address', front('data:text/html,hello'), 'browserPage'],
    ['another extension', front('moz-extension://0a-0b/page.html'), 'browserPage'],
    ['tools for developers', front('devtools://devtools/bundled/inspector.html'), 'browserPage'],
    ['the store of Chromium', front('https://chromewebstore.google.com/detail/x'), 'storePage'],
    ['the former store of Chromium', front('https://chrome.google.com/webstore/detail/x'), 'storePage'],
    ['another page of that host', front('https://chrome.google.com/'), 'reload'],
    ['the store of Edge', front('https://microsoftedge.microsoft.com/addons/detail/x'), 'storePage'],
    ['the store of Firefox', front('https://addons.mozilla.org/en-US/firefox/'), 'storePage'],
    ['a host that begins like a store', front('https://addons.mozilla.org.example/'), 'reload'],
    ['a PDF file', front('https://example.org/letter.PDF?page=2'), 'document'],
    ['a PDF file on this device', front('file:///home/me/letter.pdf'), 'document'],
    ['a feed', front('https://example.org/news.rss'), 'document'],
    ['a picture', front('https://example.org/scan.jpeg'), 'document'],
    ['a page whose name ends like a file', front('https://example.org/what-is.pdf.html'), 'reload'],
    ['a page opened before the extension came', front('https://example.org/'), 'reload'],
    ['an address that the browser keeps to itself', front(undefined), 'closed'],
    ['pages that are not allowed, whose addresses aren’t told either', front(undefined, shut), 'noAccess'],
    ['files that are not allowed', front('file:///home/me/letter.html', shut), 'noFiles'],
    ['pages that are not allowed', front('https://example.org/', shut), 'noAccess'],
    ['a store, allowed or not', front('https://addons.mozilla.org/', shut), 'storePage'],
  ])('%s', (_, seen, place) => expect(placeOf(seen)).toBe(place));
});

describe('where a script runs, the place is what the mode and the site say', () => {
  it.each<[Settings['mode'], SiteChoice | undefined, boolean, boolean | undefined, Place]>([
    ['everywhere', undefined, false, true, 'on'],
    ['everywhere', 'off', false, true, 'off'],
    ['listed', undefined, false, true, 'notListed'],
    ['listed', 'off', false, true, 'notListed'],
    ['listed', 'on', false, true, 'on'],
    ['asked', 'on', false, true, 'askedOff'],
    ['asked', 'off', true, true, 'askedOn'],
    ['everywhere', undefined, false, undefined, 'on'],
  ])('mode %s, site %s, asked %s, reached %s', (mode, site, asked, reached, place) => {
    const choices = { settings: { ...DEFAULTS, mode }, site };
    expect(placeOf(front('https://example.org/', { reached, asked, choices }))).toBe(place);
  });
});
