import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { text } from '@/extension/texts';

const MESSAGES: Record<string, string> = {
  plain: 'Health words',
  popup_marked: 'none | one | $1 words',
  popup_times: '$1 time | $1 times',
  popup_of: '$1 of $2',
};

it.each<[string, string, string[], string]>([
  ['a plain sentence', 'plain', [], 'Health words'],
  ['with values', 'popup.of', ['2', '9'], '2 of 9'],
  ['none', 'popup.marked', ['0'], 'none'],
  ['one', 'popup.marked', ['1'], 'one'],
  ['many', 'popup.marked', ['12'], '12 words'],
  ['one of two wordings', 'popup.times', ['1'], '1 time'],
  ['none of two wordings', 'popup.times', ['0'], '0 times'],
  ['many of two wordings', 'popup.times', ['3'], '3 times'],
  ['an unknown key', 'nowhere', [], ''],
])('%s', (_, key, values, expected) => {
  const getMessage = (name: string, given: string[]) =>
    (MESSAGES[name] ?? '').replace(/\$(\d)/g, (_all, place: string) => given[Number(place) - 1] ?? '');
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(getMessage as never);
  expect(text(key, values)).toBe(expected);
});
