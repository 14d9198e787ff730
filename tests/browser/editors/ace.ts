import ace from 'ace-builds';
import { fixture, TEXT } from './fixture';

fixture((root) => {
  root.style.height = '120px';
  const editor = ace.edit(root, { value: TEXT, useWorker: false });
  return {
    saved: () => editor.getValue(),
    focus() {
      editor.focus();
      editor.navigateFileEnd();
    },
    replace: (text) => void editor.setValue(text, 1),
  };
});
