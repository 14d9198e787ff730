import Quill from 'quill';
import { fixture, TEXT } from './fixture';

fixture((root) => {
  const quill = new Quill(root);
  quill.setText(TEXT);
  return {
    saved: () => JSON.stringify(quill.getContents()),
    focus: () => quill.setSelection(quill.getLength() - 1, 0),
    replace: (text) => void quill.setText(text),
  };
});
