/** What every fixture shows: a page with conditions, a list in an order that changes, and texts that do. */
export interface State {
  title: string;
  note: string;
  isNoted: boolean;
  people: number;
  items: { id: number; before: string; word: string }[];
}

/** Shows a state below an element that may hold what a server has rendered of it; what comes back shows the next. */
export type Mount = (root: Element, state: State) => Show | Promise<Show>;

/** Shows a state in place of the one before. */
export type Show = (next: State) => void | Promise<void>;

const WORDS = ['sarcopenia', 'asthma', 'osteoporosis', 'muscle atrophy', 'fibromyalgia', 'weather', 'arthritis', 'garden'];
/** Some have words of their own, in a text beside an element. */
const BEFORES = ['Some have', 'Eczema and', 'A talk about gout and', 'News on anemia, and'];

export const START: State = {
  title: 'Living with sarcopenia',
  note: 'Fibromyalgia is explained below.',
  isNoted: true,
  people: 3,
  items: WORDS.slice(0, 5).map((word, id) => ({ id, word, before: BEFORES[id % BEFORES.length]! })),
};

/** Numbers to choose by, from a seed. */
export function chooserOf(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** Another state: one thing comes, goes, moves or reads otherwise. */
export function changed(state: State, choose: (below: number) => number): State {
  const { items } = state;
  const at = choose(items.length + 1);
  const word = WORDS[choose(WORDS.length)]!;
  const before = BEFORES[choose(BEFORES.length)]!;
  const ways: (() => Partial<State>)[] = [
    () => ({ isNoted: !state.isNoted }),
    () => ({ people: choose(9) }),
    () => ({ note: `Now ${word} is explained here.` }),
    () => ({ title: `Living with ${word}` }),
    () => ({ items: items.toReversed() }),
    () => ({ items: [...items.slice(at), ...items.slice(0, at)] }),
    () => ({ items: items.filter((_, place) => place !== at) }),
    () => ({ items: items.map((item, place) => (place === at ? { ...item, word, before } : item)) }),
    () => (items.length > 9 ? {} : { items: items.toSpliced(at, 0, { id: 100 + choose(1_000_000), word, before }) }),
  ];
  return { ...state, ...ways[choose(ways.length)]!() };
}
