declare module 'ahocorasick' {
  /** Builds an automaton of the words; `search` gives for each end of a match, in UTF-16 code units, the words that end there. */
  export default class AhoCorasick {
    constructor(words: string[]);
    search(text: string): [end: number, words: string[]][];
  }
}
