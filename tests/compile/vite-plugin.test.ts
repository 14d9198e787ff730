import { expect, test } from 'vitest';
import forms from 'virtual:healthgloss/forms';

test('the form index is one ASCII string', () => {
  expect(forms).toMatch(/^[\u0020-\u007e]*$/);
});
