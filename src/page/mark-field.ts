import type { Match } from '@/matching/match';
import type { Rect } from './rect';

/** The marks of a page as a reader comes to them; `M` is a mark, compared by identity. */
export interface MarkField<M> {
  hitTest: (x: number, y: number) => M | undefined;
  /** All marks, in reading order. */
  marksInOrder: () => readonly M[];
  /** Client rectangles of a mark's fragments, one a line; none once it is gone. */
  rectsOf: (mark: M) => readonly Rect[];
  matchOf: (mark: M) => Match;
  textOf: (mark: M) => string;
  elementOf: (mark: M) => Element;
  /** Scrolls a mark into view, if need be, at once. */
  reveal: (mark: M) => void;
  /** Shows which mark's card is open. */
  setCurrent: (mark: M | undefined) => void;
}
