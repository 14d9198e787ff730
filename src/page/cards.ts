import type { Entry } from '@/glossary/entry';
import { rememberFocus } from './focus';
import { findFonts } from './fonts';
import { Hover } from './hover';
import type { HoverSettings } from './hover-state';
import { keyGuard } from './keys';
import type { MarkField } from './mark-field';
import { OpenCard, type CardRequest, type CardWorld } from './open-card';
import { Prepared } from './prepared';
import { contains, type Point } from './rect';
import { isCramped, seenPart } from './surroundings';
import { announce, nextPlace } from './tour';

export interface CardsWorld<M> extends CardWorld {
  window: Window;
  marks: MarkField<M>;
  settings: () => HoverSettings;
  /** Looks an entry up by its number in the form index; rejects when nobody answers. */
  lookUp: (entry: number) => Promise<Entry | undefined>;
  /** In a frame: has the top page show the card of an entry, by number, or `null`: no longer. Absent in the top page. */
  lend?: ((entry: number | null) => void) | undefined;
}

/** Milliseconds that a borrowed card waits for the pointer, which has a long way to it, and between looks whether it is still there. */
const PATIENCE = 800;

type By = CardRequest['by'];

/** Where a pointer opened a card, or which term a command led to. */
interface More {
  at?: Point | undefined;
  place?: string;
}

/** The cards of one page: one open at a time, whichever way the reader came to it, and none after the signal. */
export class Cards<M> {
  readonly #world: CardsWorld<M>;
  readonly #hover: Hover<M>;
  #card: OpenCard | undefined;
  #asked: { mark: M; entry: Promise<Entry | undefined> } | undefined;
  /** Counts what was wanted, so that an answer to an older wish is told from the one awaited. */
  #wish = 0;
  /** The mark that a command last led to. */
  #visited: M | undefined;
  #restoreFocus: (() => void) | undefined;
  /** True while the top page shows a card for this frame. */
  #isLent = false;
  /** Drawn while the dwell runs, so that at its end the card need only be shown. */
  readonly #prepared = new Prepared<M, { card: OpenCard; more: More }>();
  #hasFonts = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(world: CardsWorld<M>, signal: AbortSignal) {
    this.#world = world;
    keyGuard()?.serve({ card: () => this.#card, escape: () => this.#escape() }, signal);
    this.#hover = new Hover<M>(
      {
        window: world.window,
        settings: world.settings,
        hitTest: world.marks.hitTest,
        card: () => this.#card,
        ask: (mark) => void this.#prepare(mark),
        open: (mark, by, at) => void this.#open(mark, by, { at }),
        close: () => this.close(),
      },
      signal,
    );
    const follow = () => this.#card?.follow();
    world.window.addEventListener('scroll', follow, { capture: true, passive: true, signal });
    world.window.addEventListener('resize', follow, { signal });
    for (const type of ['scroll', 'resize']) world.window.visualViewport?.addEventListener(type, follow, { signal });
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  /** Moves on to the next term of the page (1) or back to the one before (-1) and opens its card with the focus inside. */
  async visit(way: 1 | -1): Promise<void> {
    const { marks, window, t } = this.#world;
    const all = marks.marksInOrder();
    const isAhead = (mark: M) => marks.rectsOf(mark).some(({ y, height }) => y + height > 0);
    const index = nextPlace(all, this.#visited, way, isAhead);
    const mark = all[index];
    if (!mark) return announce(window, t('card.noMarks'));
    const place = t('card.place', [String(index + 1), String(all.length)]);
    this.#visited = mark;
    marks.reveal(mark);
    await this.#open(mark, 'keyboard', { place });
    announce(window, `${marks.textOf(mark)}, ${place}`);
  }

  /** Closes the card, if one is open, and forgets those on their way. */
  close(): void {
    this.#wish += 1;
    this.#card?.close();
    if (this.#isLent) this.#lend(undefined);
  }

  /** Shows the card of an entry along this window's edge, for a frame that is too small for it. */
  async borrow(entry: number): Promise<void> {
    clearTimeout(this.#patience);
    this.#wish += 1;
    const wish = this.#wish;
    const found = await this.#world.lookUp(entry).catch(() => undefined);
    if (!found || wish !== this.#wish) return;
    this.#replace('touch');
    const near = this.#world.window.document.documentElement;
    const request: CardRequest = { entry: found, by: 'touch', near, line: () => undefined };
    const card = new OpenCard(request, this.#world, (hadFocus) => this.#closed(card, hadFocus));
    this.#card = card;
    card.show();
  }

  /** Closes the borrowed card, unless the pointer has come to it by then or is on it. */
  giveBack(): void {
    const card = this.#card;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      if (this.#card !== card) return;
      if (card?.isPointedAt) this.giveBack();
      else this.close();
    }, PATIENCE);
  }

  #ask(mark: M): Promise<Entry | undefined> {
    if (this.#asked?.mark === mark) return this.#asked.entry;
    // Without an answer there is no card, which is all a reader of the page need notice.
    const entry = this.#world.lookUp(this.#world.marks.matchOf(mark).entry).catch(() => undefined);
    this.#asked = { mark, entry };
    return entry;
  }

  /** Asks for an entry while the dwell runs, and spends the rest of it on drawing the card. */
  async #prepare(mark: M): Promise<void> {
    const wish = this.#wish;
    const entry = await this.#ask(mark);
    if (!entry || wish !== this.#wish || this.#asked?.mark !== mark) return;
    const more: More = {};
    this.#prepared.put(mark, { card: this.#draw(mark, entry, 'pointer', more), more });
    if (!this.#hasFonts) setTimeout(findFonts, 0, this.#world.sheet(), entry.gist);
    this.#hasFonts = true;
  }

  #draw(mark: M, entry: Entry, by: By, more: More): OpenCard {
    const card = new OpenCard(this.#request(mark, entry, by, more), this.#worldOf(mark, entry), (hadFocus) =>
      this.#closed(card, hadFocus),
    );
    return card;
  }

  async #open(mark: M, by: By, more: More): Promise<void> {
    if (by !== 'keyboard' && this.#world.lend && isCramped(seenPart(this.#world.window))) return this.#lend(mark);
    this.#wish += 1;
    const wish = this.#wish;
    const entry = await this.#ask(mark);
    this.#asked = undefined;
    if (!entry || wish !== this.#wish) return;
    if (by === 'keyboard') this.#restoreFocus ??= rememberFocus(this.#world.window.document);
    this.#replace(by);
    const prepared = by === 'pointer' ? this.#prepared.take(mark) : undefined;
    if (prepared) prepared.more.at = more.at;
    const card = prepared?.card ?? this.#draw(mark, entry, by, more);
    this.#card = card;
    card.show();
    this.#world.marks.setCurrent(mark);
  }

  #lend(mark: M | undefined): void {
    this.#isLent = mark !== undefined;
    this.#world.lend?.(mark === undefined ? null : this.#world.marks.matchOf(mark).entry);
    this.#world.marks.setCurrent(mark);
  }

  /** Takes the card away that another one follows; from one keyboard card to the next the focus has nowhere to go back to yet. */
  #replace(by: By): void {
    const before = this.#card;
    const hadFocus = before?.hasFocus ?? false;
    this.#card = undefined;
    before?.close();
    if (hadFocus && by !== 'keyboard') this.#giveFocusBack();
  }

  #giveFocusBack(): void {
    this.#restoreFocus?.();
    this.#restoreFocus = undefined;
  }

  /** A word that the reader knows is marked no more, not even as the one whose card is open; undone, it is again. */
  #worldOf(mark: M, { id }: Entry): CardWorld {
    const { deeds, marks } = this.#world;
    const onKnown: CardWorld['deeds']['onKnown'] = (known, now) => {
      deeds.onKnown?.(known, now);
      if (known === id) marks.setCurrent(now ? undefined : mark);
    };
    return { ...this.#world, deeds: { ...deeds, onKnown: deeds.onKnown && onKnown } };
  }

  #request(mark: M, entry: Entry, by: By, more: More): CardRequest {
    const { marks } = this.#world;
    const { kind, reason } = marks.matchOf(mark);
    let fragment: number | undefined;
    return {
      entry,
      by,
      place: more.place,
      met: { text: marks.textOf(mark), kind, reason },
      near: marks.elementOf(mark),
      line: () => {
        const { at } = more;
        const rects = marks.rectsOf(mark);
        fragment ??= at
          ? Math.max(
              0,
              rects.findIndex((rect) => contains(rect, at)),
            )
          : 0;
        return rects[fragment];
      },
    };
  }

  #escape(): void {
    this.#hover.escape();
    this.close();
  }

  #closed(card: OpenCard, hadFocus: boolean): void {
    if (card !== this.#card) return;
    this.#card = undefined;
    this.#world.marks.setCurrent(undefined);
    if (hadFocus) this.#giveFocusBack();
    else this.#restoreFocus = undefined;
    this.#hover.closed();
  }
}
