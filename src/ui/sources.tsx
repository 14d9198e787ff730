import { Fragment, type JSX } from 'preact';
import type { Entry } from '@/glossary/entry';
import { longDate, SLOT, type Texts } from './texts';

/** Where an entry's facts come from and who checked them, quietly; a source opens in a tab of its own, without saying whence. */
export function Sources({ entry, t }: { entry: Pick<Entry, 'sources' | 'review' | 'reviewed'>; t: Texts }): JSX.Element {
  const [before, after] = t('card.sources', [SLOT]).split(SLOT);
  return (
    <div class="entry-sources">
      <p>
        {before}
        {entry.sources.map((source, place) => (
          <Fragment key={`${source.publisher} ${source.title}`}>
            {place > 0 && ', '}
            <Source
              of={source}
              again={entry.sources.findIndex(({ publisher }) => publisher === source.publisher) < place}
              t={t}
            />
          </Fragment>
        ))}
        {after} {reviewText(entry, t)}
      </p>
    </div>
  );
}

interface SourceProps {
  of: Entry['sources'][number];
  /** True when a source of the same publisher comes before it, so that only the title tells the two apart. */
  again: boolean;
  t: Texts;
}

function Source({ of: { publisher, title, url }, again, t }: SourceProps): JSX.Element {
  const text = again ? `${publisher}: ${title}` : publisher;
  if (!url) return <span title={title}>{text}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer" title={title} aria-label={t('card.sourceLink', [publisher, title])}>
      {text}
    </a>
  );
}

/** Who looked at an entry, and when; says plainly when no clinician did. */
export function reviewText({ review, reviewed }: Pick<Entry, 'review' | 'reviewed'>, t: Texts): string {
  if (review === 'clinician-reviewed') return t('review.clinician', [longDate(reviewed, t)]);
  return review === 'source-checked' ? t('review.sources', [longDate(reviewed, t)]) : t('review.draft');
}
