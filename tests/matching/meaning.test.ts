import { expect, test } from 'vitest';
import type { Verdict } from '@/matching/judge';
import { readPage } from '@/matching/text-page';
import { engineOf, IDS } from './small-glossary';

const engine = engineOf();

/** What became of the last mention of a form in a text, in short: `ms → multiple-sclerosis: cues (relapse)`. */
function fate(text: string): string {
  const { paragraphs, page } = readPage(engine, text);
  const all = paragraphs.flatMap(({ reading }) => engine.explain(reading, page).map(inShort));
  return all.at(-1) ?? 'nothing';
}

function inShort(verdict: Verdict): string {
  if ('match' in verdict) {
    const { entry, reason } = verdict.match;
    return `${IDS[entry]}: ${reason.why} (${(reason.words ?? []).join(', ')})`;
  }
  return `${verdict.silent} (${verdict.words.join(', ')})`;
}

test.each([
  ['a hard word marks anywhere', 'We sold fibromyalgia posters.', 'fibromyalgia: unmistakable ()'],
  [
    'the name of a condition in several words too',
    'Their band is called Multiple Sclerosis.',
    'multiple-sclerosis: unmistakable ()',
  ],
  [
    'a half-known word needs health around',
    'We sold tumor posters to the whole town and then went off to see the game with them.',
    'not-about-health ()',
  ],
  ['and has it', 'The doctor said that the tumor in her lung needs treatment.', 'tumor: about-health ()'],
  ['health elsewhere on the page serves', `${'Symptoms of the disease: fever. '.repeat(9)}\n\nTumor`, 'tumor: about-health ()'],
  ['a cue near decides', 'MS: a neurologist explains', 'multiple-sclerosis: cues (neurologist)'],
  ['a cue in the plural', 'MS and its relapses', 'multiple-sclerosis: cues (relapses)'],
  ['everyday cues keep silent', 'MS Word and Excel', 'another-meaning-near (Word)'],
  ['a health meaning without an entry keeps silent', 'mitral MS', 'another-meaning-near (mitral)'],
  ['the nearer cue decides', 'MS Word, said the neurologist', 'another-meaning-near (Word)'],
  ['equally near cues contradict each other', 'neurologist MS Word', 'meanings-contradict (neurologist, Word)'],
  [
    'a far cue is too little where nothing else tells of health',
    `MS ${'and so it went on '.repeat(3)} relapse`,
    'several-meanings ()',
  ],
  [
    'a phrase that holds the form decides at once',
    'The brain clot was a stroke of luck',
    'another-meaning-near (stroke of luck)',
  ],
  [
    'and even where the page spells it out otherwise',
    'Multiple sclerosis (MS) is rare. It took 20 MS.',
    'another-meaning-near (20 MS)',
  ],
  ['a number before it', 'a myelin delay of 20 MS', 'another-meaning-near (20 MS)'],
  ['a name and a comma before it', 'the heart of Detroit, MI', 'another-meaning-near (Detroit, MI)'],
  [
    'spelled out before',
    'Multiple sclerosis (MS) is rare. We sold MS posters.',
    'multiple-sclerosis: spelled-out (Multiple sclerosis)',
  ],
  [
    'spelled out after',
    'MS (multiple sclerosis) is rare.\n\nWe sold MS posters.',
    'multiple-sclerosis: spelled-out (multiple sclerosis)',
  ],
  [
    'spelled out later on the page',
    'We sold MS posters.\n\nMultiple sclerosis [MS]',
    'multiple-sclerosis: spelled-out (Multiple sclerosis)',
  ],
  [
    'spelled out with another meaning',
    'The Maritime Society (MS) met. A neurologist joined MS.',
    'page-means-another (Maritime Society)',
  ],
  [
    'with another meaning and small words',
    'MS (Mothers of Soldiers) and a neurologist of MS',
    'page-means-another (Mothers of Soldiers)',
  ],
  [
    'spelled out both ways is not decided by that',
    'Multiple sclerosis (MS), Maritime Society (MS). MS Word',
    'another-meaning-near (Word)',
  ],
  [
    'a page that names the entry means it',
    'Multiple sclerosis is rare. We sold posters.\n\nMS',
    'multiple-sclerosis: spelled-out (Multiple sclerosis)',
  ],
  [
    'one health meaning in a health text',
    'The disease, its symptoms and their treatment, after an MI.',
    'heart-attack: about-health ()',
  ],
  ['a word that needs cues in a health text', 'The disease and its symptoms: hands feel cold.', 'no-cues ()'],
  ['and with one', 'The disease and its symptoms: sneezing in a cold.', 'common-cold: cues (sneezing)'],
  ['and where people have it', 'My son had a cold.', 'no-cues ()'],
  ['two health meanings in a health text', 'The disease, its symptoms and their treatment, after MS.', 'several-meanings ()'],
  ['a short abbreviation without health around', 'the RA of this hall', 'not-about-health ()'],
  ['people with it', 'We met people with MS.', 'multiple-sclerosis: cues (people with MS)'],
  ['a person who has it', 'My son had a stroke.', 'stroke: cues (son had a stroke)'],
  ['what is said of it', 'the symptoms of MS', 'multiple-sclerosis: cues (symptoms of MS)'],
  ['but a nearer cue decides', 'people with MS Word', 'another-meaning-near (Word)'],
  ['a phrase does not reach over a comma', 'By a stroke, of luck and clot', 'stroke: cues (clot)'],
  ['a verb is not the noun', 'Symptoms of the disease are treated. They will gently stroke the skin of patients.', 'verb ()'],
  ['in another case it is another word', 'the ms. of the ra', 'nothing'],
  ['capitals tell nothing among capitals', 'THE NEUROLOGIST ASKED WHETHER MS IS RARE', 'nothing'],
  ['but words in capitals stay words', 'THE DOCTOR FOUND A BRAIN TUMOR, DISEASE AND SYMPTOMS', 'tumor: about-health ()'],
])('%s', (_, text, expected) => {
  expect(fate(text)).toBe(expected);
});
