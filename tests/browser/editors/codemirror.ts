import { basicSetup, EditorView } from 'codemirror';
import { fixture, TEXT } from './fixture';

fixture((parent) => {
  const view = new EditorView({ doc: TEXT, extensions: [basicSetup, EditorView.lineWrapping], parent });
  return {
    saved: () => view.state.doc.toString(),
    focus() {
      view.focus();
      view.dispatch({ selection: { anchor: view.state.doc.length } });
    },
    replace: (insert) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }),
  };
});
