import type { Engine, Match, PageEvidence, Reading } from '@/matching/match';
import { elementsIn, firstElementOf, isElement, isShadowRoot } from './dom';
import { createReadingOrder, type ReadingOrder } from './reading-order';
import { lettersOf, type Mark, type Owner, type Run, type RunText } from './run';

const NONE: readonly never[] = [];

/** A run of which only what it says about the page is kept, as long as it holds no form. */
type Known = Run | { readonly reading: Reading };

const isRun = (known: Known): known is Run => 'owner' in known;
const isPainted = ({ painted }: Mark): boolean => painted !== undefined;

/** All that was read of the page: the runs of each owner, what they say together, and those that matter in reading order. */
export class KnownRuns {
  readonly #engine: Engine;
  readonly evidence: PageEvidence;
  readonly #order: ReadingOrder = createReadingOrder();
  readonly #known = new WeakMap<Owner, Known[]>();
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
    return this.#known.has(owner);
  }

  /** Those runs of an owner that hold forms, in order. */
  runsOf(owner: Owner): readonly Run[] {
    return this.#known.get(owner)?.filter(isRun) ?? NONE;
  }

  /** Reads a run. Runs of one owner come in order, and its former ones were forgotten. */
  add(text: RunText): void {
    const reading = this.#engine.read(text.text);
    this.#size += reading.length;
    this.evidence.add(reading);
    const isQuiet = !reading.found && !text.context.heading;
    const known = isQuiet ? { reading } : runOf(text, reading);
    if ('owner' in known) this.#fresh.push(known);
    const all = this.#known.get(text.owner);
    if (all) all.push(known);
    else this.#known.set(text.owner, [known]);
  }

  /** Forgets an owner's runs, so that it counts as never read. */
  forget(owner: Owner): void {
    const all = this.#known.get(owner);
    if (!all) return;
    this.#known.delete(owner);
    for (const { reading } of all) {
      this.#size -= reading.length;
      this.evidence.remove(reading);
    }
    const runs = all.filter(isRun);
    for (const run of runs) run.gone = true;
    this.#gone += runs.length;
    const marks = runs.flatMap((run) => run.marks.filter(isPainted));
    if (marks.length > 0) this.#former.set(owner, marks);
  }

  /** Forgets the owners at and below a node. */
  forgetAll(node: Node): void {
    const isTree = isElement(node) || isShadowRoot(node);
    if (!isTree) return;
    this.forget(node);
    if (!isElement(node) || firstElementOf(node)) for (const element of elementsIn(node, '*')) this.forget(element);
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
    const former = [
      ...run.marks.filter(isPainted),
      ...(this.#former.get(run.owner)?.filter(({ run: { gone } }) => gone) ?? NONE),
    ];
    const matches = run.reading.found ? this.#engine.judge(run.reading, this.evidence) : NONE;
    run.marks = matches.map((match) => markOf(run, match, former));
    run.judged = this.evidence.version;
    return run.marks;
  }
}

/** The former mark of the same mention, in its new place, or a new one. Mentions come in order, and so do the former marks. */
function markOf(run: Run, match: Match, former: Mark[]): Mark {
  const { start, end, entry, level, kind, reason } = match;
  const mark: Mark = { start, end, entry, level, kind, reason, run };
  if (former.length === 0) return mark;
  const letters = lettersOf(mark);
  const at = former.findIndex((one) => one.entry === entry && one.painted === letters);
  const [same] = at < 0 ? [] : former.splice(at, 1);
  return same ? Object.assign(same, mark) : mark;
}

const runOf = ({ owner, context, from, nodes, starts, texts }: RunText, reading: Reading): Run => ({
  owner,
  context,
  from,
  nodes,
  starts,
  ...(texts && { texts }),
  reading,
  marks: NONE,
  judged: -1,
  gone: false,
});
