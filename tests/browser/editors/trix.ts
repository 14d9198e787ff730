import 'trix';
import { fixture, TEXT } from './fixture';

interface TrixElement extends HTMLElement {
  editor: { loadHTML(html: string): void; setSelectedRange(at: number): void; getDocument(): { toString(): string } };
  value: string;
}

const element = document.createElement('trix-editor') as TrixElement;
element.addEventListener('trix-initialize', () =>
  fixture(() => {
    element.editor.loadHTML(TEXT);
    return {
      saved: () => element.value,
      focus() {
        element.focus();
        element.editor.setSelectedRange(element.editor.getDocument().toString().length - 1);
      },
      replace: (text) => element.editor.loadHTML(text),
    };
  }),
);
document.querySelector('#root')!.append(element);
