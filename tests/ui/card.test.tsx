import { expect, it, test, vi } from 'vitest';
import type { Entry } from '@/glossary/entry';
import { Card, type CardProps } from '@/ui/card';
import { ARTHRITIS, PAIN, PAIN_SYNDROME, SARCOPENIA, STROKE } from '@tests/gallery/entries';
import { buttons, draw, press } from './draw';
import { english as t } from './english';

const card = (entry: Entry, props: Partial<CardProps> = {}) => draw(<Card entry={entry} t={t} deeds={{}} {...props} />);

/** What a reader reads, part by part, spaces as they see them. */
const parts = (place: Element, selector: string): string[] =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

const SHOWN: [title: string, entry: Entry, props: Partial<CardProps>, selector: string, texts: string[]][] = [
  ['name', SARCOPENIA, {}, 'h2', ['sarcopenia']],
  ['respelling', SARCOPENIA, {}, '.entry-say', ['sar-koh-PEE-nee-uh']],
  ['gist', STROKE, {}, '.entry-gist', [STROKE.gist]],
  ['more', STROKE, {}, '.entry-more', [STROKE.more]],
  ['urgent', STROKE, {}, '[role=note]', [STROKE.urgent ?? '']],
  [
    'what may save a life right after the gist',
    STROKE,
    {},
    '.entry > :nth-child(-n+4)',
    [expect.stringContaining('stroke'), STROKE.gist, STROKE.urgent ?? '', STROKE.more],
  ],
  [
    'why a word has this meaning, at the end',
    STROKE,
    { met: { text: 'stroke', kind: 'name', reason: { why: 'cues', words: ['emergency'] } } },
    '.entry > :nth-last-child(2)',
    ['This meaning fits the words nearby: emergency.'],
  ],
  ['no urgent where none is', SARCOPENIA, {}, '[role=note]', []],
  ['word parts', SARCOPENIA, {}, '.word-parts > div', ['sarco- flesh, muscle', '-penia too little']],
  [
    'relations as sentences',
    SARCOPENIA,
    {},
    'li',
    [
      'Sarcopenia is a kind of muscle atrophy',
      'Sarcopenia can raise the chance of falls',
      'Sarcopenia may cause frailty likely, not certain',
      'Sarcopenia can be more likely with bed rest',
      'Sarcopenia may be helped by strength training',
      'Sarcopenia and cachexia are not the same',
    ],
  ],
  ['headings', SARCOPENIA, { onPage: new Set(['falls']) }, 'h3', ['On this page', 'Related words', 'The word taken apart']],
  [
    'relations to words on the page, first',
    SARCOPENIA,
    { onPage: new Set(['falls', 'bed-rest']) },
    '.entry-part:first-of-type li',
    ['Sarcopenia can raise the chance of falls', 'Sarcopenia can be more likely with bed rest'],
  ],
  [
    'a sentence that does not begin with the name',
    { ...SARCOPENIA, relations: [{ type: 'symptom-of', inverse: true, to: 'weakness', name: 'weakness' }] },
    {},
    'li',
    ['Signs of sarcopenia can include weakness'],
  ],
  [
    'each of two that are not the same',
    {
      ...SARCOPENIA,
      relations: [
        { type: 'confused-with', inverse: false, to: 'cachexia', name: 'cachexia' },
        { type: 'confused-with', inverse: true, to: 'frailty', name: 'frailty' },
      ],
    },
    {},
    'li',
    ['Sarcopenia and cachexia are not the same', 'Sarcopenia and frailty are not the same'],
  ],
  [
    'two sources of one publisher',
    {
      ...STROKE,
      sources: [
        { publisher: 'NINDS', title: 'Stroke' },
        { publisher: 'NINDS', title: 'Brain Basics' },
      ],
    },
    {},
    '.entry-sources',
    ['Sources: NINDS, NINDS: Brain Basics. Checked against these sources on November 23, 2026. Not reviewed by a clinician.'],
  ],
  ['doubt', PAIN_SYNDROME, {}, '.doubt', ['experts don’t agree', 'likely, not certain']],
  [
    'many names in one sentence, the first of them',
    PAIN,
    {},
    'li',
    ['Pain may be caused by arthritis, back pain, cancer, diabetes, fibromyalgia, gout and 4 more'],
  ],
  ['pack', PAIN, {}, '.entry-head .entry-met', ['From the word list “Ward 4 words”']],
  [
    'sources and review',
    SARCOPENIA,
    {},
    '.entry-sources',
    ['Sources: NIA, MedlinePlus. Checked against these sources on November 23, 2026. Not reviewed by a clinician.'],
  ],
  [
    'a draft',
    PAIN,
    {},
    '.entry-sources',
    ['Sources: NIA, MedlinePlus. Draft: not yet checked against its sources, nor reviewed by a clinician.'],
  ],
  [
    'abbreviation and reason',
    ARTHRITIS,
    { met: { text: 'RA', kind: 'abbreviation', reason: { why: 'cues', words: ['joint', 'swollen'] } } },
    '.entry-met',
    ['RA is short for', 'This meaning fits the words nearby: joint, swollen.'],
  ],
  [
    'abbreviation spelled out',
    ARTHRITIS,
    { met: { text: 'RA', kind: 'abbreviation', reason: { why: 'spelled-out', words: ['rheumatoid arthritis'] } } },
    '.entry-met',
    ['RA is short for', 'This page spells it out: rheumatoid arthritis.'],
  ],
  [
    'misnomer',
    PAIN_SYNDROME,
    { met: { text: 'chronic regional pain syndrome', kind: 'misnomer', reason: { why: 'unmistakable' } } },
    '.entry-met',
    ['The page says chronic regional pain syndrome. The correct name is'],
  ],
  [
    'nothing about how it was met where the page uses the name',
    SARCOPENIA,
    { met: { text: 'Sarcopenia', kind: 'name' } },
    '.entry-met',
    [],
  ],
];

test.each(SHOWN)('shows %s', async (_title, entry, props, selector, texts) => {
  expect(parts(await card(entry, props), selector)).toEqual(texts);
});

it('shows no control that the world around it does not serve', async () => {
  expect(buttons(await card(STROKE))).toEqual([]);
});

it('shows all controls that it does', async () => {
  const deeds = { onFollow: vi.fn(), onSpeak: vi.fn(), onKnown: vi.fn(), onCopy: vi.fn(), onPanel: vi.fn(), onClose: vi.fn() };
  expect(buttons(await card(STROKE, { deeds, onBack: vi.fn() }))).toEqual([
    'Back',
    'Close',
    'Say “stroke” aloud',
    'brain',
    'high blood pressure',
    'I know this word',
    'Copy as text',
    'Open in side panel',
  ]);
});

it('follows a relation', async () => {
  const onFollow = vi.fn();
  await press(await card(SARCOPENIA, { deeds: { onFollow } }), 'bed rest');
  expect(onFollow).toHaveBeenCalledExactlyOnceWith('bed-rest');
});

it('names all of a long list when asked, and again only the first of them', async () => {
  const place = await card(PAIN, { deeds: { onFollow: vi.fn() } });
  await press(place, 'and 4 more');
  expect(parts(place, 'li')[0]).toMatch(/migraine, nerve damage, sciatica, and surgery show fewer$/);
  await press(place, 'show fewer');
  expect(buttons(place)).toContain('and 4 more');
});

it('says what knowing a word did, and undoes it', async () => {
  const onKnown = vi.fn();
  const place = await card(SARCOPENIA, { deeds: { onKnown } });
  await press(place, 'I know this word');
  expect(parts(place, 'output')).toEqual(['No longer marked.']);
  await press(place, 'Undo');
  expect(parts(place, 'output')).toEqual(['']);
  expect(onKnown.mock.calls).toEqual([
    ['sarcopenia', true],
    ['sarcopenia', false],
  ]);
});

test.each([
  [true, 'Copied'],
  [false, 'Could not copy'],
])('copies as text and says whether it could (%s)', async (worked, said) => {
  const onCopy = vi.fn().mockResolvedValue(worked);
  const place = await card(STROKE, { deeds: { onCopy } });
  await press(place, 'Copy as text');
  expect(parts(place, 'output')).toEqual([said]);
  expect(onCopy.mock.calls[0]?.[0]).toBe(
    [
      'stroke',
      STROKE.gist,
      STROKE.more,
      STROKE.urgent,
      'NINDS: Stroke, https://www.ninds.nih.gov/health-information/disorders/stroke\nMedlinePlus: Stroke, https://medlineplus.gov/stroke.html\nChecked against these sources on November 23, 2026. Not reviewed by a clinician.',
    ].join('\n\n'),
  );
});

it('opens sources in a tab of their own and says nothing of where it was read', async () => {
  const [link] = (await card(SARCOPENIA)).querySelectorAll('a');
  expect(link?.getAttribute('target')).toBe('_blank');
  expect(link?.getAttribute('rel')).toBe('noreferrer');
  expect(link?.getAttribute('aria-label')).toBe('MedlinePlus: Muscle Disorders (opens in a new tab)');
});

it('shows text as text', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const place = await card({ ...SARCOPENIA, name: hostile, gist: hostile, more: hostile, urgent: hostile, pack: hostile });
  expect(place.querySelector('img')).toBeNull();
  expect(parts(place, '.entry-gist')).toEqual([hostile]);
});

it('is a dialog named by its entry, where it stands above other things', async () => {
  const box = (await card(SARCOPENIA, { dialog: true, nameId: 'name' })).querySelector('[role=dialog]');
  expect(box?.getAttribute('aria-labelledby')).toBe('name');
  expect(box?.getAttribute('tabindex')).toBe('-1');
});
