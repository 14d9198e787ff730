import { schema } from 'prosemirror-schema-basic';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { fixture, TEXT } from './fixture';

const docOf = (text: string) => schema.node('doc', null, [schema.node('paragraph', null, [schema.text(text)])]);

fixture((root) => {
  const view = new EditorView(root, { state: EditorState.create({ schema, doc: docOf(TEXT) }) });
  return {
    saved: () => JSON.stringify(view.state.doc.toJSON()),
    focus() {
      view.focus();
      view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
    },
    replace: (text) => view.updateState(EditorState.create({ schema, doc: docOf(text) })),
  };
});
