import type { JSX } from 'preact';
import type { Chain, ChainStep } from '@/glossary/chains';
import type { Entry } from '@/glossary/entry';
import { Part } from './entry-view';
import { Kept } from './kept';
import { Sentence } from './relation-list';
import { type Texts } from './texts';

/** An entry that stands on the page, by its number in the form index, as the page writes it. */
export interface PageWord {
  entry: number;
  text: string;
}

export interface LinkFinderProps {
  entry: Entry;
  t: Texts;
  /** Asked only when the reader wants to choose one. */
  words: () => readonly PageWord[];
  onExplain: (to: number) => Promise<Chain | undefined>;
  onFollow: (id: string) => void;
}

/** What the reader has asked so far: the words to choose from, and the one chosen with the way to it. */
interface Asked {
  choices?: readonly PageWord[];
  link?: { to: PageWord; chain: Chain | undefined };
}

/** Id of the list of words; a card has one. */
const LIST = 'link-words';

/** *How is this linked to another word on this page?*: choose one, and read the way from entry to entry. */
export function LinkFinder({ entry, t, words, onExplain, onFollow }: LinkFinderProps): JSX.Element {
  return (
    <Kept<Asked> start={{}}>
      {(asked, keep) => (
        <div class="entry-part">
          <button
            type="button"
            class="button"
            aria-expanded={asked.choices !== undefined}
            aria-controls={LIST}
            onClick={() => keep(asked.choices ? {} : { choices: words() })}
          >
            <span>{t('card.howLinked')}</span>
          </button>
          <div id={LIST} hidden={!asked.choices}>
            {asked.choices?.length === 0 && <p class="entry-met">{t('card.noOtherWords')}</p>}
            <p class="word-choices">
              {asked.choices?.map((to) => (
                <button
                  key={to.entry}
                  type="button"
                  class="button chip"
                  aria-pressed={to === asked.link?.to}
                  onClick={() => void onExplain(to.entry).then((chain) => keep({ ...asked, link: { to, chain } }))}
                >
                  <span>{to.text}</span>
                </button>
              ))}
            </p>
            <div aria-live="polite">{asked.link && <Link {...asked.link} entry={entry} t={t} onFollow={onFollow} />}</div>
          </div>
        </div>
      )}
    </Kept>
  );
}

interface LinkProps extends Pick<LinkFinderProps, 'entry' | 't' | 'onFollow'> {
  to: PageWord;
  chain: Chain | undefined;
}

function Link({ entry, to, chain, t, onFollow }: LinkProps): JSX.Element {
  return (
    <Part title={t('card.linkedTo', [to.text])}>
      {chain ? <ChainView from={entry.name} chain={chain} t={t} onFollow={onFollow} /> : <p>{t('card.notLinked')}</p>}
    </Part>
  );
}

export interface ChainViewProps extends Pick<LinkFinderProps, 't'> {
  /** Name of the entry that the chain starts at. */
  from: string;
  chain: Chain;
  onFollow?: ((id: string) => void) | undefined;
}

/** A chain of relations as one sentence a step, with what its weakest step means for the whole. */
export function ChainView({ from, chain: { steps, weakest }, t, onFollow }: ChainViewProps): JSX.Element {
  return (
    <>
      <ol class="chain">
        {steps.map(({ relation }, place) => (
          <li key={relation.to}>
            <Sentence name={startOf(steps, place) ?? from} group={[relation]} t={t} onFollow={onFollow} />
          </li>
        ))}
      </ol>
      {weakest === 'contested' && <p class="chain-doubt">{t('card.weakestContested')}</p>}
      {weakest === 'likely' && <p class="chain-doubt">{t('card.weakestLikely')}</p>}
    </>
  );
}

/** Each step starts where the one before it ended. */
const startOf = (steps: readonly ChainStep[], place: number): string | undefined => steps[place - 1]?.relation.name;
