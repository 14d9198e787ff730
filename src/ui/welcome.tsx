import type { JSX } from 'preact';
import { SLOT, type Texts } from './texts';

export interface WelcomeProps {
  t: Texts;
  /** The keys that open the popup, as the browser has them; absent when there are none. */
  keys?: string | undefined;
  onDone: () => void;
}

/** Shown once, after the installation: what the product does, one sentence to try it on, and the way out. */
export function Welcome({ t, keys, onDone }: WelcomeProps): JSX.Element {
  return (
    <main class="welcome">
      <header data-healthgloss="off">
        <h1>
          <img src="/icon/48.png" alt="" width="40" height="40" />
          {t('welcome.title')}
        </h1>
        <p>{t('welcome.what')}</p>
      </header>
      <section class="welcome-try" aria-labelledby="try">
        <h2 id="try" data-healthgloss="off">
          {t('welcome.try')}
        </h2>
        <p class="practice" lang="en">
          {t('welcome.practice')}
        </p>
        <p class="quiet" data-healthgloss="off">
          {t('welcome.how')}
        </p>
      </section>
      <footer data-healthgloss="off">
        <ul>
          <li>{t('welcome.switch')}</li>
          <li>{keys ? <Keys sentence={t('welcome.keys', [SLOT])} keys={keys} /> : t('welcome.popup')}</li>
          <li>{t('welcome.private')}</li>
        </ul>
        <p class="quiet">{t('welcome.advice')}</p>
        <button type="button" class="button strong" onClick={onDone}>
          <span>{t('welcome.done')}</span>
        </button>
      </footer>
    </main>
  );
}

function Keys({ sentence, keys }: { sentence: string; keys: string }): JSX.Element {
  const [before, after] = sentence.split(SLOT);
  return (
    <>
      {before}
      <kbd>{keys}</kbd>
      {after}
    </>
  );
}
