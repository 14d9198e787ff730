import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerTerms, watchTerms } from '@/extension/page-terms';

type Listener = (...args: never[]) => void;

/** One of the browser's events, as far as listening and telling go. */
function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    tell: (...args: unknown[]) => listeners.forEach((listener) => listener(...(args as never[]))),
    listeners,
  };
}

/** One end of a port whose other end is the test. */
function portEnd(name = 'page-terms', id = fakeBrowser.runtime.id) {
  const posted: unknown[] = [];
  const port = {
    name,
    sender: { id },
    onMessage: event(),
    onDisconnect: event(),
    disconnect: vi.fn(),
    postMessage: (message: unknown) => void posted.push(message),
  };
  return { port, posted };
}

const onConnect = event();
beforeEach(() => {
  onConnect.listeners.clear();
  vi.spyOn(browser.runtime, 'onConnect', 'get').mockReturnValue(onConnect as never);
});

const terms = { top: true, site: 'a.example', on: true, terms: [{ entry: 3, count: 2 }], marked: [3] };

describe('a frame', () => {
  it('tells faces that are open and those that open later', () => {
    const offer = offerTerms({ goTo: () => {}, onScanWanted: () => {} });
    const early = portEnd();
    onConnect.tell(early.port);
    offer.tell(terms);
    const late = portEnd();
    onConnect.tell(late.port);
    expect(early.posted).toEqual([expect.objectContaining(terms)]);
    expect(late.posted).toEqual(early.posted);
  });

  it('tells a closed face no more', () => {
    const offer = offerTerms({ goTo: () => {}, onScanWanted: () => {} });
    const { port, posted } = portEnd();
    onConnect.tell(port);
    port.onDisconnect.tell();
    offer.tell(terms);
    expect(posted).toEqual([]);
  });

  it('lets in nobody else', () => {
    const offer = offerTerms({ goTo: () => {}, onScanWanted: () => {} });
    const strangers = [portEnd('another'), portEnd('page-terms', 'somebody-else')];
    for (const { port } of strangers) onConnect.tell(port);
    offer.tell(terms);
    expect(strangers.flatMap(({ posted }) => posted)).toEqual([]);
  });

  it('goes to a term when that is said to it and not to another frame', () => {
    const goTo = vi.fn();
    const offer = offerTerms({ goTo, onScanWanted: () => {} });
    const { port, posted } = portEnd();
    onConnect.tell(port);
    offer.tell(terms);
    const { frame } = posted[0] as { frame: string };
    port.onMessage.tell({ frame: 'another', entry: 3 });
    port.onMessage.tell({ frame, entry: 'gout' });
    port.onMessage.tell({ frame, entry: 3 });
    expect(goTo.mock.calls).toEqual([[3]]);
  });
});

describe('a scan', () => {
  it('is wanted from the first face that asks for it until the last has left', () => {
    const onScanWanted = vi.fn();
    offerTerms({ goTo: () => {}, onScanWanted });
    const [popup, one, other] = [portEnd(), portEnd('page-terms scan'), portEnd('page-terms scan')];
    for (const { port } of [popup, one, other]) onConnect.tell(port);
    expect(onScanWanted.mock.calls).toEqual([[true]]);
    for (const { port } of [one, popup]) port.onDisconnect.tell();
    expect(onScanWanted).toHaveBeenCalledTimes(1);
    other.port.onDisconnect.tell();
    expect(onScanWanted.mock.calls).toEqual([[true], [false]]);
  });
});

describe('a face', () => {
  const watch = () => {
    const end = portEnd();
    vi.spyOn(browser.tabs, 'connect').mockReturnValue(end.port as never);
    const seen: string[] = [];
    const face = watchTerms(1, (frames) => seen.push(frames.map(({ frame }) => frame).join(' ')));
    return { ...end, seen, face };
  };

  it('sees the top page first, and each frame as it last was', () => {
    const { port, seen } = watch();
    port.onMessage.tell({ ...terms, frame: 'inner', top: false });
    port.onMessage.tell({ ...terms, frame: 'outer' });
    port.onMessage.tell({ ...terms, frame: 'inner', top: false, terms: [] });
    port.onMessage.tell({ frame: 'odd' });
    expect(seen).toEqual(['inner', 'outer inner', 'outer inner']);
  });

  it('sees nothing where no script of ours runs', () => {
    const { port, seen } = watch();
    port.onDisconnect.tell();
    expect(seen).toEqual(['']);
  });

  it('sends to the first frame that has the term', () => {
    const { port, posted, face } = watch();
    port.onMessage.tell({ ...terms, frame: 'inner', top: false });
    port.onMessage.tell({ ...terms, frame: 'outer', terms: [] });
    face.goTo(3);
    face.goTo(8);
    expect(posted).toEqual([{ frame: 'inner', entry: 3 }]);
    face.stop();
    expect(port.disconnect).toHaveBeenCalled();
  });
});
