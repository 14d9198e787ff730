import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { fixture, TEXT } from './fixture';

fixture((root) => {
  root.contentEditable = 'true';
  const editor = createEditor({ onError: (error) => console.error(error) });
  editor.setRootElement(root);
  registerPlainText(editor);
  const replace = (text: string) =>
    editor.update(
      () => {
        $getRoot()
          .clear()
          .append($createParagraphNode().append($createTextNode(text)));
      },
      { discrete: true },
    );
  replace(TEXT);
  return {
    saved: () => JSON.stringify(editor.getEditorState().toJSON()),
    focus: () => editor.update(() => void $getRoot().selectEnd(), { discrete: true, onUpdate: () => root.focus() }),
    replace,
  };
});
