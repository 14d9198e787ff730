import { isOnHost, PUBLISHERS } from '@/compile/publishers';
import { reportOf, type Check } from './check';

/** Every entry rests on two sources of two publishers; one with `urgent` says so apart. */
export const checkTwoSources: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'sources-two');
  for (const entry of glossary.entries) {
    const publishers = new Set(entry.sources.map(({ publisher }) => publisher));
    if (publishers.size < 2)
      at(
        entry,
        ['sources'],
        `${entry.urgent === undefined ? 'an entry' : 'an urgent sentence'} needs two sources from two publishers`,
      );
    const urls = entry.sources.flatMap(({ url }) => (url === undefined ? [] : [url]));
    for (const [index, { url }] of entry.sources.entries())
      if (url !== undefined && urls.filter((other) => other === url).length > 1)
        at(entry, ['sources', index, 'url'], 'this address stands twice');
  }
  return findings;
};

/** Publishers stand on the allow-list, and an address on one of its publisher's hosts. */
export const checkPublishers: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'source-publisher');
  for (const entry of glossary.entries)
    for (const [index, { publisher, url }] of entry.sources.entries()) {
      const hosts = PUBLISHERS.get(publisher);
      if (hosts === undefined)
        at(entry, ['sources', index, 'publisher'], `${publisher} is not on the list (src/compile/publishers.ts)`);
      else if (url !== undefined && !isOnHost(url, publisher))
        at(entry, ['sources', index, 'url'], `${new URL(url).hostname} is no host of ${publisher}: ${hosts.join(', ')}`);
    }
  return findings;
};

/** What an address built from an identifier holds: a PMC or PubMed id, a DOI, or a Cochrane review's number. */
const IDENTIFIER = /\/PMC\d{4,}|pubmed\.ncbi\.nlm\.nih\.gov\/\d+|\/10\.\d{4,}\/|\/CD\d{6}/;

/** An address says how it is known, and only an address does. */
export const checkUrlChecked: Check = (glossary) => {
  const { findings, at } = reportOf(glossary, 'source-url');
  for (const entry of glossary.entries)
    for (const [index, { url, urlChecked }] of entry.sources.entries()) {
      const path = ['sources', index];
      if (url !== undefined && urlChecked === undefined) at(entry, [...path, 'url'], 'say how the address is known: urlChecked');
      if (url === undefined && urlChecked !== undefined)
        at(entry, [...path, 'urlChecked'], 'there is no address that was checked');
      if (url !== undefined && !/^https?:/.test(url)) at(entry, [...path, 'url'], 'an address begins with https:// or http://');
      if (urlChecked === 'identifier' && url !== undefined && !IDENTIFIER.test(url))
        at(entry, [...path, 'url'], 'the address holds no PMC id, DOI or Cochrane number: is it listed or seen?');
    }
  return findings;
};
