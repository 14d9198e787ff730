import { browser } from 'wxt/browser';
import { either, isCount, isFlag, isNothing, isText, listOf, shape } from './guards';
import { listen } from './listen';
import { isOrphan } from './orphan';
import type { Stop } from './shelf';

/** An entry that one frame mentions. */
export interface PageTerm {
  /** The entry's number in the form index. */
  entry: number;
  /** Mentions that can be seen in the frame. */
  count: number;
}

/** What one frame tells a face that is open: it says so again whenever it changes. */
export interface FrameTerms {
  /** Names the frame's script among those of its tab; means nothing else. */
  frame: string;
  top: boolean;
  /** The page's own site, where it has one; only the top page's counts. */
  site: string | null;
  /** Whether words are explained here. */
  on: boolean;
  /** What default settings would mark, in reading order, whatever the reader's settings are. */
  terms: PageTerm[];
  /** Numbers of the entries that are marked, in reading order. */
  marked: number[];
}

interface GoTo {
  frame: string;
  entry: number;
}

/** Names of the conversations: with a face that shows what is marked, and with one that wants the terms of unmarked pages too. */
const PORT = 'page-terms';
const SCANNING_PORT = 'page-terms scan';

const isTerm = shape<PageTerm>({ entry: isCount, count: isCount });
const isFrameTerms = shape<FrameTerms>({
  frame: isText,
  top: isFlag,
  site: either(isText, isNothing),
  on: isFlag,
  terms: listOf(isTerm),
  marked: listOf(isCount),
});
const isGoTo = shape<GoTo>({ frame: isText, entry: isCount });

type Port = ReturnType<typeof browser.runtime.connect>;

/** A frame's side of the conversation. */
export interface TermsOffer {
  /** Tells all faces that are open now, and every one that opens later. */
  tell(terms: Omit<FrameTerms, 'frame'>): void;
  stop: Stop;
}

/** What faces can ask of a frame. */
export interface FrameDeeds {
  /** Scrolls to an entry's first mention and shows where it is. */
  goTo(entry: number): unknown;
  /** Told when the first face comes that wants terms of unmarked pages too, and when the last one has left. */
  onScanWanted(wanted: boolean): void;
}

/** Offers this frame's terms to the popup and the side panel, each over a port of its own; costs nothing while none is open. */
export function offerTerms({ goTo, onScanWanted }: FrameDeeds): TermsOffer {
  // Not crypto.randomUUID(), which pages of plain http: sites don't have.
  const frame = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const ports = new Set<Port>();
  let last: FrameTerms | undefined;
  const scanning = () => [...ports].filter(({ name }) => name === SCANNING_PORT).length;
  const onConnect = (port: Port) => {
    if ((port.name !== PORT && port.name !== SCANNING_PORT) || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    if (port.name === SCANNING_PORT && scanning() === 1) onScanWanted(true);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (port.name === SCANNING_PORT && scanning() === 0) onScanWanted(false);
    });
    port.onMessage.addListener((raw: unknown) => {
      if (isGoTo(raw) && raw.frame === frame) goTo(raw.entry);
    });
    if (last) port.postMessage(last);
  };
  return {
    tell(terms) {
      last = { frame, ...terms };
      // The ports of an extension that is gone lead nowhere.
      if (!isOrphan()) for (const port of ports) port.postMessage(last);
    },
    stop: listen(browser.runtime.onConnect, onConnect),
  };
}

/** A face's side of the conversation. */
export interface TermsWatch {
  /** Scrolls to an entry's first mention, in the first frame that has one. */
  goTo(entry: number): void;
  stop: Stop;
}

/**
 * Calls back with what each frame of a tab tells, the top page first; with an empty list when no script of ours runs there.
 * With `scan`, pages where nothing is marked are read all the same, unpainted, until this is stopped.
 */
export function watchTerms(tab: number, onTerms: (frames: FrameTerms[]) => void, scan = false): TermsWatch {
  const frames = new Map<string, FrameTerms>();
  const port = browser.tabs.connect(tab, { name: scan ? SCANNING_PORT : PORT });
  const tell = () => onTerms([...frames.values()].sort((one, other) => Number(other.top) - Number(one.top)));
  port.onMessage.addListener((raw: unknown) => {
    if (!isFrameTerms(raw)) return;
    frames.set(raw.frame, raw);
    tell();
  });
  port.onDisconnect.addListener(() => {
    // Reading the error marks it as seen: "no receiver" is an answer here.
    void browser.runtime.lastError;
    frames.clear();
    tell();
  });
  return {
    goTo(entry) {
      const holder = [...frames.values()].find(({ terms }) => terms.some((term) => term.entry === entry));
      if (holder) port.postMessage({ frame: holder.frame, entry });
    },
    stop: () => port.disconnect(),
  };
}
