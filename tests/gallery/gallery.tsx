import { render, type ComponentChildren, type JSX } from 'preact';
import { Card } from '@/ui/card';
import { CARD_SHEET } from '@/ui/card-sheet';
import { CARD_STATES } from './cards';
import { FACES } from './faces';
import gallerySheet from './gallery.css?inline';
import { textsOf } from './texts';

/** The English locale, put in by the build. */
declare const GALLERY_TEXTS: unknown;

const t = textsOf(GALLERY_TEXTS);

const ALL = {
  onFollow: () => {},
  onSpeak: () => {},
  onKnown: () => {},
  onCopy: () => Promise.resolve(true),
  onPanel: () => {},
  onClose: () => {},
};

function State({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {children}
    </figure>
  );
}

function Gallery(): JSX.Element {
  const [first] = CARD_STATES;
  return (
    <main>
      <h1>The gallery</h1>
      <h2>The card</h2>
      <div class="states">
        {CARD_STATES.map(([title, props], place) => (
          <State key={title} title={title}>
            <div class="surface">
              <Card t={t} deeds={ALL} nameId={`name-${place}`} {...props} />
            </div>
          </State>
        ))}
        {first && (
          <State title="as tall as a page lets it be">
            <div class="surface short">
              <Card t={t} deeds={ALL} nameId="name-short" {...first[1]} />
            </div>
          </State>
        )}
      </div>
      <h2>The pages</h2>
      <div class="faces">
        {Object.entries(FACES).map(([name, { title, size }]) => (
          <State key={name} title={title}>
            {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it is this very page */}
            <iframe title={title} src={`#${name}`} width={size[0]} height={size[1]} />
          </State>
        ))}
      </div>
    </main>
  );
}

/** With a face's name after `#`, that face alone; else all there is. */
function draw(): void {
  const face = FACES[location.hash.slice(1)];
  const sheet = document.createElement('style');
  sheet.textContent = face?.style ?? CARD_SHEET + gallerySheet;
  document.head.append(sheet);
  document.body.className = face ? 'surface' : 'gallery';
  document.body.dataset['faces'] = Object.keys(FACES).join(' ');
  render(face ? face.draw(t) : <Gallery />, document.body);
}

draw();
