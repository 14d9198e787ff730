import type { Engine, Match, PageEvidence } from '@/matching/match';
import { elementsIn, isElement, isShadowRoot, textsIn } from './dom';
import { createReadingOrder } from './reading-order';
import { lettersOf, type Mark, type Owner, type Run, type RunText } from './run';

/** All that was read of the page: the runs of each owner, what they say together, and those that matter in reading order. */
export interface KnownRuns {
  readonly evidence: PageEvidence;
  /** Runs that hold forms, and headings, in reading order. */
  readonly order: readonly Run[];
  /** UTF-16 code units read. */
  readonly size: number;
  /** True when runs were forgotten since `settle`. */
  readonly hasGone: boolean;
  isKnown(owner: Owner): boolean;
  /** The runs of an owner's own text, in order. */
  runsOf(owner: Owner): readonly Run[];
  /** Begins an owner's runs anew: what was known of it is forgotten. */
  begin(owner: Owner): void;
  /** Reads a run of an owner that was begun. */
  add(text: RunText): void;
  /** Forgets an owner's runs, so that it counts as never read. */
  forget(owner: Owner): void;
  /** Forgets the owners at and below a node. */
  forgetAll(node: Node): void;
  /** Puts the runs added since the last call into reading order, and takes out the forgotten. */
  settle(): void;
  /** Marks of a run as the page's evidence has them now. */
  marksOf(run: Run): readonly Mark[];
}

const NONE: readonly never[] = [];

/** Starts with nothing known. */
export function createKnownRuns(engine: Engine): KnownRuns {
  const evidence = engine.gather();
  const order = createReadingOrder();
  const known = new WeakMap<Owner, Run[]>();
  let fresh: Run[] = [];
  let size = 0;
  let gone = 0;

  const forget = (owner: Owner) => {
    for (const run of known.get(owner) ?? NONE) {
      run.gone = true;
      gone++;
      size -= run.reading.length;
      evidence.remove(run.reading);
    }
    known.delete(owner);
  };
  return {
    evidence,
    get order() {
      return order.runs;
    },
    get size() {
      return size;
    },
    get hasGone() {
      return gone > 0;
    },
    isKnown: (owner) => known.has(owner),
    runsOf: (owner) => known.get(owner) ?? NONE,
    begin(owner) {
      forget(owner);
      known.set(owner, []);
    },
    add(text) {
      const run = runOf(text, engine);
      known.get(text.owner)!.push(run);
      size += run.reading.length;
      evidence.add(run.reading);
      if (run.nodes.length > 0) fresh.push(run);
    },
    forget,
    forgetAll(node) {
      if (isElement(node)) forget(node);
      if (isElement(node) || isShadowRoot(node)) for (const element of elementsIn(node, '*')) forget(element);
    },
    settle() {
      if (gone > 0) order.remove((run) => run.gone);
      order.insert(fresh.filter((run) => !run.gone));
      fresh = [];
      gone = 0;
    },
    marksOf(run) {
      if (run.judged !== evidence.version) {
        run.marks = run.reading.found ? engine.judge(run.reading, evidence).map((match) => markOf(run, match)) : NONE;
        run.judged = evidence.version;
      }
      return run.marks;
    },
  };
}

/** The mark that says the same already, so that what is painted or has its card open stays the same mark. */
function markOf(run: Run, match: Match): Mark {
  const { start, end, entry, reason } = match;
  const same = run.marks.find(
    (mark) => mark.start === start && mark.end === end && mark.entry === entry && mark.reason.why === reason.why,
  );
  if (same) return same;
  const mark = { ...match, run, text: '' };
  mark.text = lettersOf(mark);
  return mark;
}

function runOf(text: RunText, engine: Engine): Run {
  const { owner, context, from } = text;
  const reading = engine.read(text.text);
  const places = reading.found || context.heading ? placesOf(text) : { nodes: NONE, starts: NONE };
  return { owner, context, reading, from, ...places, marks: NONE, judged: -1, gone: false };
}

function placesOf({ owner, nodes, starts }: RunText): Pick<Run, 'nodes' | 'starts'> {
  if (nodes && starts) return { nodes, starts };
  const all = [...textsIn(owner)];
  let end = 0;
  return { nodes: all, starts: all.map((node) => (end += node.length) - node.length) };
}
