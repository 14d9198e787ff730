import { describe, expect, it } from 'vitest';
import { searchKeys } from '@/search/keys';
import { createSearch } from '@/search/search';
import { made } from './made-entries';

const ENTRIES = [
  made('anemia', [['lay', 'low blood count']], 'Too few red blood cells.'),
  made('arthritis', [['adjective', 'arthritic']], 'Swelling and pain in one or more joints.'),
  made('blood clot', [], 'A clump of blood that has turned solid.'),
  made('blood thinner', [['synonym', 'anticoagulant']], 'A medicine that keeps blood from clotting.'),
  made('complex regional pain syndrome', [
    ['abbreviation', 'CRPS'],
    ['misnomer', 'chronic regional pain syndrome'],
    ['former', 'reflex sympathetic dystrophy'],
  ]),
  made('diuretic', [['lay', 'water pill']], 'A medicine that makes the body pass more water.'),
  made('eczema', [['misspelling', 'exema']], 'Dry, itchy and red skin.'),
  made('fibromyalgia', [['abbreviation', 'FM']], 'Pain and tenderness all over the body.'),
  made('joint pain', [['synonym', 'arthralgia']], 'Pain where two bones meet.'),
  made('Ménière’s disease', [], 'An illness of the inner ear that makes the head spin.'),
  made('muscle atrophy', [['synonym', 'muscle wasting']], 'Muscles get thin and weak.', 'It can come from not moving enough.'),
  made('pain', [], 'An unpleasant feeling that warns of harm.'),
  made('rheumatoid arthritis', [['abbreviation', 'RA']], 'The body attacks its own joints.'),
  made('rash', [], 'Red or itchy spots on the skin.'),
];

const search = createSearch(ENTRIES, searchKeys(ENTRIES));
const first = (query: string) => search(query)[0];

describe('the first result', () => {
  it.each<[string, string, string, string]>([
    ['a name', 'eczema', 'eczema', 'exact eczema name'],
    ['a name in another case, with spaces', '  FIBROmyalgia ', 'fibromyalgia', 'exact fibromyalgia name'],
    ['without accents and apostrophes', 'menieres disease', 'Ménière’s disease', 'exact Ménière’s disease name'],
    ['with a hyphen for a space', 'blood-clot', 'blood clot', 'exact blood clot name'],
    ['an abbreviation before longer names', 'ra', 'rheumatoid arthritis', 'exact RA abbreviation'],
    ['an everyday phrase', 'water pill', 'diuretic', 'exact water pill lay'],
    [
      'a misnomer',
      'chronic regional pain syndrome',
      'complex regional pain syndrome',
      'exact chronic regional pain syndrome misnomer',
    ],
    ['a former name', 'reflex sympathetic', 'complex regional pain syndrome', 'start reflex sympathetic dystrophy former'],
    ['a known misspelling', 'exema', 'eczema', 'exact exema misspelling'],
    ['the beginning of a name', 'fib', 'fibromyalgia', 'start fibromyalgia name'],
    ['the shortest name with that beginning', 'blood', 'blood clot', 'start blood clot name'],
    ['a later word', 'thinner', 'blood thinner', 'words blood thinner name'],
    ['words in another order', 'pain joint', 'joint pain', 'words joint pain name'],
    ['beginnings of words', 'rheu arth', 'rheumatoid arthritis', 'words rheumatoid arthritis name'],
    ['a wrong letter', 'fibromialgia', 'fibromyalgia', 'similar fibromyalgia name'],
    ['two letters changed round', 'diuertic', 'diuretic', 'similar diuretic name'],
    ['a letter too few', 'anticoagulnt', 'blood thinner', 'similar anticoagulant synonym'],
    ['a spelling by ear', 'athritis', 'arthritis', 'similar arthritis name'],
    ['the other spelling of English', 'anaemia', 'anemia', 'similar anemia name'],
    ['a description', 'weak thin muscles', 'muscle atrophy', 'described'],
    ['a description in other forms of the words', 'itching skin with red spots', 'rash', 'described'],
  ])('finds %s', (_, query, name, why) => {
    const found = first(query);
    expect(found?.entry.name).toBe(name);
    expect(found && Object.values(found.why).join(' ')).toBe(why);
  });

  it.each(['', '   ', '!!!', 'q', 'zzzzzz', 'the of and'])('is nobody for “%s”', (query) => expect(search(query)).toEqual([]));
});

describe('results', () => {
  it('name each entry once', () => {
    for (const query of ['a', 'pain', 'arth', 'blood', 'muscle', 'skin red itchy'])
      expect(new Set(search(query).map(({ entry }) => entry.id)).size).toBe(search(query).length);
  });

  it('put what begins with the query before what holds it', () => {
    expect(
      search('pain')
        .map(({ entry }) => entry.name)
        .slice(0, 3),
    ).toEqual(['pain', 'joint pain', 'complex regional pain syndrome']);
  });

  it('are found by every name and form, first or as good as the first', () => {
    for (const entry of ENTRIES)
      for (const label of [entry.name, ...entry.forms.map(({ text }) => text)])
        expect(first(label)?.entry.id, label).toBe(entry.id);
  });

  it('begin with the query wherever something does', () => {
    for (const entry of ENTRIES)
      for (let length = 1; length <= entry.name.length; length += 1) {
        const query = entry.name.slice(0, length);
        expect(['exact', 'start'], query).toContain(first(query)?.why.how);
      }
  });
});
