import { render, type ComponentChildren, type JSX } from 'preact';
import { Card } from '@/ui/card';
import { CARD_SHEET } from '@/ui/card-sheet';
import { CARD_STATES } from './cards';
import './gallery.css';

/** The interface's sentences, put in by the build. */
declare const GALLERY_TEXTS: Record<string, string>;

const t = (key: string, values: string[] = []) =>
  (GALLERY_TEXTS[key] ?? key).replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');

const ALL = {
  onFollow: () => {},
  onSpeak: () => {},
  onKnown: () => {},
  onCopy: () => Promise.resolve(true),
  onPanel: () => {},
  onClose: () => {},
};

function State({ title, short = false, children }: { title: string; short?: boolean; children: ComponentChildren }): JSX.Element {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <div class={short ? 'surface short' : 'surface'}>{children}</div>
    </figure>
  );
}

function Gallery(): JSX.Element {
  const [first] = CARD_STATES;
  return (
    <>
      <h1>The card</h1>
      <div class="states">
        {CARD_STATES.map(([title, props], place) => (
          <State key={title} title={title}>
            <Card t={t} deeds={ALL} nameId={`name-${place}`} {...props} />
          </State>
        ))}
        {first && (
          <State title="as tall as a page lets it be" short>
            <Card t={t} deeds={ALL} nameId="name-short" {...first[1]} />
          </State>
        )}
      </div>
    </>
  );
}

const sheet = document.createElement('style');
sheet.textContent = CARD_SHEET;
document.head.append(sheet);
render(<Gallery />, document.querySelector('#gallery') ?? document.body);
