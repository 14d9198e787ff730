import { expect, it } from 'vitest';
import { rememberFocus } from '@/page/focus';

const field = (): HTMLInputElement => document.body.appendChild(document.createElement('input'));

it('gives the focus back to what had it', () => {
  const [first, second] = [field(), field()];
  first.focus();
  const giveBack = rememberFocus(document);
  second.focus();
  giveBack();
  expect(document.activeElement).toBe(first);
});

it('finds it inside the page’s own shadow roots', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));
  inner.focus();
  const giveBack = rememberFocus(document);
  field().focus();
  giveBack();
  expect(host.shadowRoot?.activeElement).toBe(inner);
});

it('does nothing when what had the focus has gone, or nothing had it', () => {
  const gone = field();
  gone.focus();
  const giveBack = rememberFocus(document);
  gone.remove();
  giveBack();
  expect(document.activeElement).toBe(document.body);
  const giveBackNothing = rememberFocus(document);
  const now = field();
  now.focus();
  giveBackNothing();
  expect(document.activeElement).toBe(now);
});
