import { expect, test } from 'vitest';
import { QUALITY, STRUCTURE } from '@/compile/check/all';
import { inOrder } from '@/compile/finding';
import { parseGlossary, type Files } from '@/compile/load';
import { GOOD, replaced, withLock } from '@tests/compile/good-glossary';

const check = (files: Files, planned?: ReadonlySet<string>) => {
  const { glossary, findings } = parseGlossary(files);
  const circumstances = { files, today: '2026-06-01', ...(planned === undefined ? {} : { planned }) };
  return inOrder([...findings, ...[...STRUCTURE, ...QUALITY].flatMap((rule) => rule(glossary, circumstances))]);
};

const places = (files: Files) => check(files).map(({ file, line, rule }) => `${file}:${line} ${rule}`);

test('a good glossary has no findings', () => {
  expect(check(withLock(GOOD))).toEqual([]);
});

const sarcopenia = 'entries/muscles/sarcopenia.yaml';
const atrophy = 'entries/muscles/muscle-atrophy.yaml';
const muscle = 'entries/muscles/muscle.yaml';
const grip = 'entries/muscles/grip-test.yaml';
const stroke = 'entries/nerves/stroke.yaml';
const falls = 'entries/movement/falls.yaml';
const training = 'entries/movement/strength-training.yaml';
const words = (n: number) => Array.from({ length: n }, () => 'go').join(' ');

/** Title, file, what is replaced by what in it, and all that must then be found: `line rule` there, or `file:line rule` elsewhere. */
const PLANTED: readonly (readonly [title: string, file: string, from: string, to: string, ...found: string[]])[] = [
  ['YAML that cannot be read', muscle, 'kind: body-part', 'kind: [body-part', '4 yaml'],
  ['a key twice', falls, 'kind: risk', 'kind: risk\nkind: risk', '4 yaml'],
  ['an unknown kind', falls, 'kind: risk', 'kind: danger', '3 schema'],
  ['a missing field', falls, 'level: 1\n', '', '1 schema'],
  ['a name that another entry has', atrophy, 'name: muscle atrophy', 'name: Muscle', '2 form-collision', '2 name'],
  ['a form that another entry has', atrophy, 'muscle wasting', 'sarcopenic', `${sarcopenia}:10 form-collision`],
  ['a form that rules make of another entry’s', atrophy, 'muscle wasting', 'strength trainings', `${training}:2 form-collision`],
  ['a form that is an everyday word', 'everyday.txt', 'falls', 'falls\nsarcopenic', `${sarcopenia}:10 form-everyday`],
  ['a name that is an everyday word', 'everyday.txt', 'falls', 'falls\nmuscle', `${muscle}:2 form-everyday`],
  ['a form made by rule', atrophy, 'muscle wasting', 'muscle atrophies', '8 form-generated'],
  [
    'a form written twice',
    sarcopenia,
    '{text: sarcopenic, kind: adjective}',
    '{text: age related muscle loss, kind: lay}',
    '10 form-generated',
  ],
  ['an abbreviation in small letters', sarcopenia, 'SARC', 'sarc', '11 form-abbreviation'],
  ['a cue with a capital', sarcopenia, 'cues: [muscle,', 'cues: [Muscle,', '11 cues'],
  ['a cue twice', sarcopenia, 'cues: [muscle, older', 'cues: [older, older', '11 cues'],
  [
    'a senses file of another name',
    'senses/falls.yaml',
    'form: falls',
    'form: the falls',
    `${falls}:2 form-everyday`,
    '1 senses',
    '3 senses',
  ],
  ['a sense of an entry that does not exist', 'senses/stroke.yaml', 'entry: stroke', 'entry: strok', '3 senses', '3 senses'],
  ['a cue that two senses share', 'senses/stroke.yaml', 'cues: [paint, river]', 'cues: [paint, blood]', '6 senses'],
  ['a relation to nowhere', sarcopenia, 'to: falls', 'to: fall', '15 relation-target'],
  ['a relation to itself', grip, 'to: muscle', 'to: grip-test', '8 relation-target'],
  ['an edge written twice', atrophy, '{type: affects, to: muscle}', '{type: tested-by, to: grip-test}', '11 relation-doubled'],
  [
    'an edge written from both ends',
    muscle,
    'sources:',
    'relations:\n  - {type: see-also, to: grip-test}\nsources:',
    '8 relation-doubled',
  ],
  ['a see-also beside a relation that says more', grip, 'to: muscle', 'to: sarcopenia', '8 relation-doubled'],
  ['a cause without evidence', stroke, ', evidence: likely', '', '9 relation-evidence'],
  ['a cause without a source', stroke, ', source: 1', '', '9 relation-evidence'],
  ['a source that is not there', stroke, 'source: 1', 'source: 2', '9 relation-evidence'],
  ['a circle of kinds', atrophy, 'type: affects, to: muscle', 'type: is-a, to: sarcopenia', '10 relation-cycle'],
  ['an edge written backward', stroke, 'affects, to: muscle', 'symptom-of, to: grip-test', '8 relation-kinds'],
  ['too few relations', grip, 'relations:\n  - {type: see-also, to: muscle}\n', '', '1 relation-count'],
  [
    'one source',
    falls,
    '  - {publisher: NIA, title: "How can strength training build healthier bodies as we age?"}\n',
    '',
    '8 sources-two',
  ],
  ['two sources of one publisher', stroke, 'publisher: NIA', 'publisher: MedlinePlus', '12 sources-two'],
  ['a publisher that is not on the list', muscle, 'publisher: NIA', 'publisher: Healthline', '9 source-publisher'],
  [
    'a host that is not its publisher’s',
    muscle,
    'https://medlineplus.gov/',
    'https://medlineplus.gov.example.org/',
    '8 source-publisher',
  ],
  ['an address of unknown origin', muscle, ', urlChecked: listed', '', '8 source-url'],
  ['an identifier that is none', muscle, 'urlChecked: listed', 'urlChecked: identifier', '8 source-url'],
  ['a check without an address', muscle, ', url: "https://medlineplus.gov/muscledisorders.html"', '', '8 source-url'],
  ['a gist of 21 words', muscle, 'Tissue that moves the body when it tightens.', `${words(21)}.`, '5 length'],
  ['a gist of two sentences', muscle, 'tightens.', 'tightens. It rests.', '5 length'],
  [
    'a more of 61 words',
    muscle,
    'Most muscles pull on bones.',
    `${words(19)}. ${words(18)}. ${words(18)}.`,
    '6 length',
    '6 length',
  ],
  ['a sentence of 21 words', muscle, 'Most muscles pull on bones.', `${words(21)}.`, '6 length'],
  ['an urgent sentence of 26 words', stroke, 'Call your local', `Call ${words(12)} your local`, '10 length'],
  [
    'a text that is too hard',
    muscle,
    'Most muscles pull on bones. The heart is a muscle too.',
    'Musculoskeletal contractility facilitates intentional locomotion. Cardiovascular musculature operates involuntarily.',
    '5 grade',
  ],
  ['a banned word', muscle, 'Most muscles', 'Chronic rest harms. Most muscles', '6 wording'],
  ['advice', falls, 'A fall may break a bone.', 'You should get up slowly.', '6 wording'],
  ['a dose', falls, 'A fall may break a bone.', 'Some need 5 mg of it.', '6 wording'],
  ['a promise', falls, 'A fall may break a bone.', 'A rail is a sure cure.', '6 wording'],
  ['British spelling', falls, 'A fall may break a bone.', 'Grey hair is no cause.', '6 spelling'],
  ['a British form', atrophy, 'muscle wasting', 'muscle oedema', '8 spelling'],
  ['a certainty without evidence', grip, 'A test of how', 'What leads to knowing how', '5 certainty'],
  [
    'the same gist twice',
    muscle,
    'Tissue that moves the body when it tightens.',
    'The shrinking of muscle.',
    `${atrophy}:5 twins`,
  ],
  ['a hard word without respelling', sarcopenia, 'say: sar-koh-PEE-nee-uh\n', '', '4 say'],
  ['a respelling without stress', sarcopenia, 'PEE', 'pee', '5 say'],
  ['a review in the future', falls, '"2026-03-01"', '"2026-06-02"', '10 reviewed'],
  ['a review that is too old', falls, '"2026-03-01"', '"2023-05-31"', '10 reviewed'],
  ['a clinician without a name', falls, 'review: source-checked', 'review: clinician-reviewed', '11 reviewed'],
  ['a part that has no meaning', sarcopenia, '[sarco-, -penia]', '[sarco-, -emia]', '12 part'],
  ['a suffix without its hyphen', 'parts.yaml', 'part: -penia', 'part: penia-', `${sarcopenia}:12 part`, '2 parts'],
  ['an exception without the part’s letters', 'parts.yaml', 'sarcoma]', 'sarcoma], except: [scoliosis]', '1 parts'],
  ['an exception of an ambiguous part', 'parts.yaml', 'sarcoma]', 'sarcoma], except: [sarcoid], ambiguous: true', '1 parts'],
  ['a code of another system', sarcopenia, 'mesh: D055948', 'mesh: "HP:0000001"', '17 code'],
  ['an id that is not the file’s name', training, 'id: strength-training', 'id: training', '1 id'],
];

test.each(PLANTED)('%s is found', (_, file, from, to, ...found) => {
  // The changed text is taken as reviewed, so that the planted defect alone shows.
  const files = withLock(replaced(GOOD, file, from, to));
  const expected = found.map((place) => (/^\d/.test(place) ? `${file}:${place}` : place));
  expect(places(files).sort()).toEqual(expected.sort());
});

test('an id that two topics have is found', () => {
  const files = new Map([...GOOD, ['entries/other/muscle.yaml', GOOD.get(muscle) ?? '']]);
  const found = places(withLock(files));
  expect(found).toContain('entries/other/muscle.yaml:1 id');
  expect(found).toContain('entries/other/muscle.yaml:2 name');
});

test.each([
  [
    'a text that changed under its old date',
    falls,
    'A fall may break a bone.',
    'A fall can break a bone.',
    `${falls}:10 review-lock`,
  ],
  ['a new date that the lock does not know', falls, '"2026-03-01"', '"2026-04-01"', `${falls}:10 review-lock`],
  ['an entry that the lock does not know', 'reviewed.lock', 'falls ', 'fallen ', `${falls}:10 review-lock`],
])('%s is found', (_, file, from, to, place) => {
  expect(places(replaced(withLock(GOOD), file, from, to))).toContain(place);
});

test('an entry that is gone from under its lock is found', () => {
  const files = withLock(GOOD);
  files.delete(training);
  expect(places(files)).toContain('reviewed.lock:7 review-lock');
});

test('planned ids count as existing, and their texts need no lock yet', () => {
  const files = replaced(GOOD, grip, 'to: muscle', 'to: hand');
  expect(check(files, new Set(['hand']))).toEqual([]);
});
