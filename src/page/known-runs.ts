import type { Engine, Match, PageEvidence } from '@/matching/match';
import { elementsIn, isElement, isShadowRoot, textsIn, typeOf } from './dom';
import { createReadingOrder, type ReadingOrder } from './reading-order';
import { lettersOf, type Mark, type Owner, type Run, type RunText } from './run';

const NONE: readonly never[] = [];

/** All that was read of the page: the runs of each owner, what they say together, and those that matter in reading order. */
export class KnownRuns {
  readonly #engine: Engine;
  readonly evidence: PageEvidence;
  readonly #order: ReadingOrder = createReadingOrder();
  readonly #runs = new WeakMap<Owner, Run[]>();
  /** Marks of owners that were forgotten because their text changed: what is still there when it is read again stays the same mark. */
  readonly #former = new WeakMap<Owner, Mark[]>();
  #fresh: Run[] = [];
  #size = 0;
  #gone = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.evidence = engine.gather();
  }

  /** Runs that hold forms, and headings, in reading order. */
  get order(): readonly Run[] {
    return this.#order.runs;
  }

  /** UTF-16 code units read. */
  get size(): number {
    return this.#size;
  }

  /** True when runs were added or forgotten since `settle`. */
  get isUnsettled(): boolean {
    return this.#gone > 0 || this.#fresh.length > 0;
  }

  /** True when the owner has text of its own that was read. */
  isKnown(owner: Owner): boolean {
    return this.#runs.has(owner);
  }

  /** The runs of an owner's own text, in order. */
  runsOf(owner: Owner): readonly Run[] {
    return this.#runs.get(owner) ?? NONE;
  }

  /** Reads a run. Runs of one owner come in order, and its former ones were forgotten. */
  add(text: RunText): void {
    const run = runOf(text, this.#engine);
    const runs = this.#runs.get(text.owner);
    if (runs) runs.push(run);
    else this.#runs.set(text.owner, [run]);
    this.#size += run.reading.length;
    this.evidence.add(run.reading);
    if (run.nodes.length > 0) this.#fresh.push(run);
  }

  /** Forgets an owner's runs, so that it counts as never read. */
  forget(owner: Owner): void {
    const runs = this.#runs.get(owner);
    if (!runs) return;
    for (const run of runs) {
      run.gone = true;
      this.#gone++;
      this.#size -= run.reading.length;
      this.evidence.remove(run.reading);
    }
    const marks = runs.flatMap((run) => run.marks);
    if (marks.length > 0) this.#former.set(owner, marks);
    this.#runs.delete(owner);
  }

  /** Forgets the owners at and below a node. */
  forgetAll(node: Node): void {
    if (isElement(node)) this.forget(node);
    if (isElement(node) || isShadowRoot(node)) for (const element of elementsIn(node, '*')) this.forget(element);
    if (isShadowRoot(node)) this.forget(node);
  }

  /** Puts the runs added since the last call into reading order, and takes out the forgotten. */
  settle(): void {
    if (this.#gone > 0) this.#order.remove((run) => run.gone);
    this.#order.insert(this.#fresh.filter((run) => !run.gone));
    this.#fresh = [];
    this.#gone = 0;
  }

  /** Marks of a run as the page's evidence has them now. */
  marksOf(run: Run): readonly Mark[] {
    if (run.judged === this.evidence.version) return run.marks;
    const former = [...run.marks, ...(this.#former.get(run.owner) ?? NONE)];
    const matches = run.reading.found ? this.#engine.judge(run.reading, this.evidence) : NONE;
    run.marks = matches.map((match) => markOf(run, match, former));
    run.judged = this.evidence.version;
    return run.marks;
  }
}

/** The former mark of the same mention, in its new place, or a new one. Mentions come in order, and so do the former marks. */
function markOf(run: Run, match: Match, former: Mark[]): Mark {
  const text = lettersOf({ run, start: match.start, end: match.end });
  const at = former.findIndex((mark) => mark.entry === match.entry && mark.text === text && (mark.run === run || mark.run.gone));
  const [same] = at < 0 ? [] : former.splice(at, 1);
  return same ? Object.assign(same, match, { run }) : { ...match, run, text };
}

function runOf(text: RunText, engine: Engine): Run {
  const { owner, context, from } = text;
  const reading = engine.read(text.text);
  const places = reading.found || context.heading ? placesOf(text) : { nodes: NONE, starts: NONE };
  return { owner, context, reading, from, ...places, marks: NONE, judged: -1, gone: false };
}

function placesOf({ owner, nodes, starts }: RunText): Pick<Run, 'nodes' | 'starts'> {
  const texts: Text[] = [];
  const offsets: number[] = [];
  (nodes ?? [owner]).forEach((node: Node, at) => {
    let start = starts?.[at] ?? 0;
    for (const text of typeOf(node) === Node.TEXT_NODE ? [node as Text] : textsIn(node)) {
      texts.push(text);
      offsets.push(start);
      start += text.length;
    }
  });
  return { nodes: texts, starts: offsets };
}
