/** mark.js ships no types; these are of what the benchmark calls. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRegExp(expression: RegExp): void;
    mark(words: string[], options: { accuracy: 'exactly'; separateWordSearch: boolean }): void;
  }
}
declare module 'findandreplacedomtext' {
  export default function findAndReplace(root: Element, options: { find: RegExp; wrap: string }): unknown;
}
