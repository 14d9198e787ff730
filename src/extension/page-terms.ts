import { browser } from 'wxt/browser';
import { isCount, isFlag, isText, listOf, shape } from './guards';
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

const PORT = 'page-terms';

const isTerm = shape<PageTerm>({ entry: isCount, count: isCount });
const isFrameTerms = shape<FrameTerms>({
  frame: isText,
  top: isFlag,
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

/** Offers this frame's terms to the popup and the side panel, each over a port of its own; costs nothing while none is open. */
export function offerTerms(goTo: (entry: number) => void): TermsOffer {
  // Not crypto.randomUUID(), which pages of plain http: sites don't have.
  const frame = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const ports = new Set<Port>();
  let last: FrameTerms | undefined;
  const onConnect = (port: Port) => {
    if (port.name !== PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
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

/** Calls back with what each frame of a tab tells, the top page first; with an empty list when no script of ours runs there. */
export function watchTerms(tab: number, onTerms: (frames: FrameTerms[]) => void): TermsWatch {
  const frames = new Map<string, FrameTerms>();
  const port = browser.tabs.connect(tab, { name: PORT });
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
