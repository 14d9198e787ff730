import type { Chain } from '@/glossary/chains';
import type { Entry } from '@/glossary/entry';
import { Card, type CardDeeds } from '@/ui/card';
import { LinkFinder, type PageWord } from '@/ui/link-finder';
import type { Met } from '@/ui/met';
import type { Texts } from '@/ui/texts';
import { createCardHost, type CardHost } from './card-host';
import { place, widthIn, type Side } from './placing';
import { isApart, scaled, type Rect } from './rect';
import { naturalHeight, pageZoom, seenPart, writingOf, zoomFor } from './surroundings';

/** What a card is opened for. */
export interface CardRequest {
  entry: Entry;
  met?: Met | undefined;
  /** The element that the term is in. */
  near: Element;
  /** The term's fragment where it is now; `undefined` once it is gone. */
  line: () => Rect | undefined;
  /** How the reader came: with the keyboard the card takes the focus. */
  by: 'pointer' | 'touch' | 'keyboard';
  /** Which of the page's terms it is, for a reader who goes through them: *2 of 9*. */
  place?: string | undefined;
}

/** What a card asks of the extension around the page. */
export interface CardWorld {
  t: Texts;
  /** The card's style sheet; there once an entry was looked up. */
  sheet: () => string;
  /** Looks an entry up by its id, to follow a relation. */
  find: (id: string) => Promise<Entry | undefined>;
  /** Tells by their ids which entries are marked on this page now. */
  onPage: () => Pick<ReadonlySet<string>, 'has'>;
  /** The entries marked on this page by their numbers, each as the page first writes it, in reading order. */
  words: () => readonly PageWord[];
  /** The shortest chain of relations from an entry to another, given by its number; `undefined` when nothing links them. */
  explainLink: (from: string, to: number) => Promise<Chain | undefined>;
  isKnown: (id: string) => boolean;
  deeds: Pick<CardDeeds, 'onCopy' | 'onKnown' | 'onPanel' | 'onSpeak'>;
}

/**
 * A card for a page, drawn once and complete before anything of it is seen, and in the page from `show` on. `onClose` is called once, however it closes,
 * and told whether the focus was inside and so is nowhere now.
 */
export class OpenCard {
  readonly #request: CardRequest;
  readonly #world: CardWorld;
  readonly #onClose: (hadFocus: boolean) => void;
  readonly #host: CardHost;
  readonly #sizes = new ResizeObserver(() => this.#settle());
  readonly #trail: Entry[];
  #line: Rect = { x: 0, y: 0, width: 0, height: 0 };
  #side: Side | undefined;
  #open = true;

  constructor(request: CardRequest, world: CardWorld, onClose: (hadFocus: boolean) => void) {
    this.#request = request;
    this.#world = world;
    this.#onClose = onClose;
    this.#trail = [request.entry];
    this.#host = createCardHost(request.near, world.sheet(), request.by === 'keyboard');
    this.#host.box.style.visibility = 'hidden';
    this.#draw();
  }

  /** Puts the card beside its term. */
  show(): void {
    this.#line = this.#request.line() ?? this.#line;
    this.#host.attach();
    this.#settle();
  }

  /** The host: as its events the page sees all that happens inside. */
  get element(): Element {
    return this.#host.element;
  }

  /** True while the focus is inside. */
  get hasFocus(): boolean {
    return this.#host.hasFocus;
  }

  /** The card's box in client coordinates. */
  get rect(): Rect {
    return this.#host.box.getBoundingClientRect();
  }

  /** The fragment of the term that the card is beside. */
  get line(): Rect {
    return this.#line;
  }

  /** True while the pointer is on the card. */
  get isPointedAt(): boolean {
    return this.#host.box.matches(':hover');
  }

  /** Places the card anew after the page has moved under it; closes it when its term went out of sight, or the page threw it out. */
  follow(): void {
    this.#line = this.#request.line() ?? this.#line;
    if (!this.element.isConnected || isApart(this.#line, seenPart(window))) this.close();
    else this.#settle();
  }

  /** Goes back to the entry that a relation was followed from; false on the first. */
  back(): boolean {
    if (this.#trail.length < 2) return false;
    this.#trail.pop();
    this.#turn();
    return true;
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#sizes.disconnect();
    const { hasFocus } = this.#host;
    this.#host.remove();
    this.#onClose(hasFocus);
  }

  async #goTo(id: string): Promise<void> {
    const from = this.#trail.at(-1);
    const entry = await this.#world.find(id);
    if (!entry || !this.#open || this.#trail.at(-1) !== from) return;
    this.#trail.push(entry);
    this.#turn();
  }

  /** Draws the entry that the reader has come to, from its top. */
  #turn(): void {
    // What had the focus is about to be replaced.
    const { hasFocus } = this.#host;
    this.#draw();
    if (hasFocus) this.#host.focus();
    this.#settle();
  }

  #draw(): void {
    this.#host.draw(this.#component());
    this.#sizes.disconnect();
    const body = this.#host.box.querySelector('.card-body');
    if (body) this.#sizes.observe(body);
  }

  #component() {
    const { t, onPage, words, explainLink, isKnown, deeds } = this.#world;
    const entry = this.#trail.at(-1) ?? this.#request.entry;
    const first = this.#trail.length === 1;
    const follow = (id: string) => void this.#goTo(id);
    return (
      <Card
        key={`${this.#trail.length} ${entry.id}`}
        entry={entry}
        t={t}
        nameId="name"
        met={first ? this.#request.met : undefined}
        place={first ? this.#request.place : undefined}
        onPage={onPage()}
        known={isKnown(entry.id)}
        onBack={first ? undefined : () => this.back()}
        dialog
        deeds={{ ...deeds, onFollow: follow, onClose: () => this.close() }}
      >
        <LinkFinder entry={entry} t={t} words={words} onExplain={(to) => explainLink(entry.id, to)} onFollow={follow} />
      </Card>
    );
  }

  #settle(): void {
    const { near, by } = this.#request;
    const { box, element } = this.#host;
    const seen = seenPart(window);
    const zoom = zoomFor(seen);
    const asked = {
      line: scaled(this.#line, 1 / zoom),
      viewport: scaled(seen, 1 / zoom),
      touch: by === 'touch',
      writing: writingOf(near),
      side: this.#side,
    };
    Object.assign(box.style, { zoom: String(zoom / pageZoom(element)), inlineSize: `${widthIn(asked)}px` });
    const put = place({ ...asked, height: naturalHeight(box) });
    if (!this.#open) return;
    this.#side = put.side;
    Object.assign(box.style, { left: `${put.x}px`, top: `${put.y}px`, maxBlockSize: `${put.height}px` });
    if (box.style.visibility === 'hidden') this.#show();
  }

  /** The first moment in which anything of the card is seen. */
  #show(): void {
    this.#host.box.style.visibility = '';
    if (this.#request.by !== 'keyboard') return;
    this.#host.focus();
    // The focus is nowhere for a moment while it moves; and it stays here while another window has it.
    this.element.addEventListener('focusout', () => setTimeout(() => !this.#host.hasFocus && this.close()));
  }
}
