import { expect, test } from 'vitest';
import forms from 'virtual:healthgloss/forms';
import firsts from 'virtual:healthgloss/volumes';

test('the form index is one ASCII string that the build puts in', () => {
  expect(forms).toMatch(/^[\u0020-\u007e]+$/);
});

test('the ids that volumes begin with come in order', () => {
  expect(firsts.length).toBeGreaterThan(1);
  expect(firsts).toEqual([...firsts].sort((one, other) => (one < other ? -1 : 1)));
});
