import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icons';
import { type Texts } from './texts';

export interface SitesProps {
  t: Texts;
  /** Sites with a choice of their own, sorted. */
  sites: readonly (readonly [name: string, choice: 'on' | 'off'])[];
  /** Sets or, with `undefined`, takes back a site's choice. */
  onChoose: (site: string, choice: 'on' | 'off' | undefined) => void;
  /** The site that a text names, or `undefined` when it names none. */
  siteOf: (text: string) => string | undefined;
}

/** More rows than this nobody looks through: the search narrows them down. */
const MOST = 100;

/** The sites that were switched on or off: to be searched, added, changed and removed. */
export function Sites({ t, sites, onChoose, siteOf }: SitesProps): JSX.Element {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = sites.filter(([name]) => name.includes(wanted));
  const named = siteOf(wanted.includes('/') ? wanted : `https://${wanted}`);
  const isNew = wanted !== '' && named !== undefined && !sites.some(([name]) => name === named);
  const add = (choice: 'on' | 'off') => {
    if (named !== undefined) onChoose(named, choice);
    setQuery('');
  };
  return (
    <>
      <div class="search-box wide">
        <input
          type="search"
          aria-label={t('options.siteSearch')}
          placeholder={t('options.siteSearch')}
          spellcheck={false}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </div>
      {isNew && (
        <p class="site-add">
          <span>{named}</span>
          <button type="button" class="button" onClick={() => add('on')}>
            <span>{t('options.siteAddOn')}</span>
          </button>
          <button type="button" class="button" onClick={() => add('off')}>
            <span>{t('options.siteAddOff')}</span>
          </button>
        </p>
      )}
      <output class="rows-said">{t('options.sitesFound', [String(found.length)])}</output>
      <ul class="rows">
        {found.slice(0, MOST).map(([name, choice]) => (
          <SiteRow key={name} name={name} choice={choice} t={t} onChoose={onChoose} />
        ))}
      </ul>
      {found.length > MOST && <p class="choice-help">{t('options.sitesMore', [String(found.length - MOST)])}</p>}
    </>
  );
}

interface SiteRowProps extends Pick<SitesProps, 't' | 'onChoose'> {
  name: string;
  choice: 'on' | 'off';
}

function SiteRow({ name, choice, t, onChoose }: SiteRowProps): JSX.Element {
  const remove = t('options.remove', [name]);
  return (
    <li class="row">
      <span class="row-name">{name}</span>
      <select
        aria-label={t('options.siteChoice', [name])}
        value={choice}
        onChange={({ currentTarget }) => onChoose(name, currentTarget.value === 'on' ? 'on' : 'off')}
      >
        <option value="on">{t('options.siteOn')}</option>
        <option value="off">{t('options.siteOff')}</option>
      </select>
      <button type="button" class="icon-button" aria-label={remove} title={remove} onClick={() => onChoose(name, undefined)}>
        <Icon of="close" />
      </button>
    </li>
  );
}
