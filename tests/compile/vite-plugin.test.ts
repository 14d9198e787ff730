import { expect, test } from 'vitest';
import forms from 'virtual:healthgloss/forms';

test('the form index is one ASCII string that the build puts in', () => {
  expect(forms).toMatch(/^[\u0020-\u007e]+$/);
});
