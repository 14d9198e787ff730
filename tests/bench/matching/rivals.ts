import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import Brunorb from 'ahocorasick';
import Modern from 'modern-ahocorasick/fast';

/** A way to find forms: made from the forms once, then called with texts; returns how many it found. */
export interface Rival {
  name: string;
  make(forms: readonly string[]): (text: string) => number;
}

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
const isWhole = (text: string, start: number, end: number) =>
  !isLetter(text.charCodeAt(start - 1)) && !isLetter(text.charCodeAt(end));

let made = 0;

/** One regular expression of all forms, longest first; each differs by one, for engines keep what they have compiled before. */
export const EXPRESSION: Rival = {
  name: 'one regular expression',
  make(forms) {
    const longestFirst = [...forms, `never${made++}`].sort((one, other) => other.length - one.length);
    const expression = new RegExp(`\\b(?:${longestFirst.map(escaped).join('|')})\\b`, 'gi');
    return (text) => text.match(expression)?.length ?? 0;
  },
};

/** Three packages that build an Aho–Corasick automaton; whole words are picked from what they find. */
export const AUTOMATA: Rival[] = [
  {
    name: 'ahocorasick',
    make(forms) {
      const automaton = new Brunorb([...forms]);
      return (text) => {
        const small = text.toLowerCase();
        let count = 0;
        for (const [end, found] of automaton.search(small))
          for (const form of found) if (isWhole(small, end + 1 - form.length, end + 1)) count++;
        return count;
      };
    },
  },
  {
    name: 'modern-ahocorasick/fast',
    make(forms) {
      const automaton = new Modern([...forms]);
      return (text) => {
        const small = text.toLowerCase();
        let count = 0;
        for (const { start, end } of automaton.search(small)) if (isWhole(small, start, end)) count++;
        return count;
      };
    },
  },
  {
    name: '@monyone/aho-corasick',
    make(forms) {
      const automaton = new Monyone([...forms]);
      return (text) => {
        const small = text.toLowerCase();
        let count = 0;
        for (const { begin, end } of automaton.matchInText(small)) if (isWhole(small, begin, end)) count++;
        return count;
      };
    },
  },
];

/** A map from each form's first word to the forms that begin with it, longest first, tried word by word. */
export const WORD_MAP: Rival = {
  name: 'a map of first words',
  make(forms) {
    const byFirst = new Map<string, string[]>();
    for (const form of forms) {
      const first = form.split(' ', 1)[0]!;
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), form].sort((one, other) => other.length - one.length),
      );
    }
    return (text) => {
      const small = text.toLowerCase();
      let count = 0;
      for (const { 0: word, index } of small.matchAll(/[a-z0-9]+/g)) {
        const form = byFirst.get(word)?.find((one) => small.startsWith(one, index) && isWhole(small, index, index + one.length));
        if (form !== undefined) count++;
      }
      return count;
    };
  },
};
