import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useKeys } from './keys';
import { type Texts } from './texts';

export interface SearchBoxProps {
  t: Texts;
  query: string;
  onQuery: (query: string) => void;
  /** Id of the entry that Enter opens: the best that was found. */
  first: string | undefined;
  onOpen: (id: string) => void;
  /** Escape in an empty box. */
  onLeave?: (() => void) | undefined;
  /** The lists under the box. */
  children: ComponentChildren;
}

/** How far an arrow key moves in the column that the search box and its entries make up. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The search box over its lists. Arrow keys move through all, Enter in the box opens the best entry, Escape empties and leaves. */
export function SearchBox({ t, query, onQuery, first, onOpen, onLeave, children }: SearchBoxProps): JSX.Element {
  const frame = useRef<HTMLElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);

  const clear = () => {
    onQuery('');
    box.current?.focus();
  };
  useKeys(frame, ({ key, target }) => {
    const step = STEPS[key];
    if (step) return () => move(frame.current, target, step);
    if (key === 'Enter' && target === box.current && query !== '' && first !== undefined) return () => onOpen(first);
    return key === 'Escape' ? (query === '' ? onLeave : clear) : undefined;
  });
  return (
    <search class="search" ref={frame}>
      <div class="search-box">
        <input
          ref={box}
          type="search"
          aria-label={t('lookUp.box')}
          placeholder={t('lookUp.box')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </div>
      <div class="list-frame">{children}</div>
    </search>
  );
}

/** Moves the focus one step through the search box and the entries; beyond either end it comes in at the other. */
function move(frame: HTMLElement | null, from: EventTarget | null, step: number): void {
  const column = [...(frame?.querySelectorAll<HTMLElement>('input, .entry-option') ?? [])];
  const place = column.findIndex((element) => element === from);
  column[(place + step + column.length) % column.length]?.focus();
}
