import type { Entry } from '@/glossary/entry';

const plain: Omit<Entry, 'id' | 'name' | 'gist' | 'more'> = {
  kind: 'condition',
  level: 3,
  forms: [],
  parts: [],
  relations: [],
  sources: [
    { publisher: 'NIA', title: 'How can strength training build healthier bodies as we age?' },
    { publisher: 'MedlinePlus', title: 'Muscle Disorders', url: 'https://medlineplus.gov/muscledisorders.html' },
  ],
  reviewed: '2026-11-23',
  review: 'source-checked',
};

/** An entry with everything that most have. */
export const SARCOPENIA: Entry = {
  ...plain,
  id: 'sarcopenia',
  name: 'sarcopenia',
  say: 'sar-koh-PEE-nee-uh',
  gist: 'Loss of muscle size and strength that comes with getting older.',
  more: 'Muscles slowly get smaller and weaker with age, most often after 60. Everyday tasks such as climbing stairs become harder. It is linked with a higher chance of falls.',
  forms: [{ text: 'age-related muscle loss', kind: 'lay' }],
  parts: [
    { part: 'sarco-', meaning: 'flesh, muscle' },
    { part: '-penia', meaning: 'too little' },
  ],
  relations: [
    { type: 'is-a', inverse: false, to: 'muscle-atrophy', name: 'muscle atrophy' },
    { type: 'risk-for', inverse: false, to: 'falls', name: 'falls', evidence: 'established', source: 0 },
    { type: 'may-cause', inverse: false, to: 'frailty', name: 'frailty', evidence: 'likely', source: 0 },
    { type: 'risk-for', inverse: true, to: 'bed-rest', name: 'bed rest', evidence: 'established' },
    { type: 'helps-with', inverse: true, to: 'strength-training', name: 'strength training', evidence: 'established' },
    { type: 'confused-with', inverse: false, to: 'cachexia', name: 'cachexia' },
  ],
};

/** An entry whose delay costs lives. */
export const STROKE: Entry = {
  ...plain,
  id: 'stroke',
  name: 'stroke',
  level: 2,
  gist: 'Sudden damage to part of the brain when its blood supply stops or a blood vessel bursts.',
  more: 'Brain cells begin to die within minutes without blood. A stroke can change speech, movement, sight or thinking. Fast treatment can limit the harm.',
  urgent: 'Call your local emergency number at once if the face droops, an arm is weak, or speech is slurred.',
  sources: [
    { publisher: 'NINDS', title: 'Stroke', url: 'https://www.ninds.nih.gov/health-information/disorders/stroke' },
    { publisher: 'MedlinePlus', title: 'Stroke', url: 'https://medlineplus.gov/stroke.html' },
  ],
  relations: [
    { type: 'affects', inverse: false, to: 'brain', name: 'brain' },
    { type: 'risk-for', inverse: true, to: 'high-blood-pressure', name: 'high blood pressure', evidence: 'established' },
  ],
};

/** An entry about whose causes experts don't agree, with a name as long as names get. */
export const PAIN_SYNDROME: Entry = {
  ...plain,
  id: 'complex-regional-pain-syndrome',
  name: 'complex regional pain syndrome',
  say: 'KOM-pleks REE-juh-nul payn SIN-drohm',
  gist: 'Strong, long-lasting pain in an arm or leg, often after an injury.',
  more: 'The pain is much stronger than the injury would explain. The skin may change color, warmth or swelling. Doctors do not fully know why it starts.',
  relations: [
    { type: 'may-cause', inverse: true, to: 'bone-fracture', name: 'bone fracture', evidence: 'established' },
    { type: 'may-cause', inverse: true, to: 'immune-reaction', name: 'immune reaction', evidence: 'contested' },
    { type: 'helps-with', inverse: true, to: 'physical-therapy', name: 'physical therapy', evidence: 'likely' },
  ],
};

/** An entry met by its abbreviation. */
export const ARTHRITIS: Entry = {
  ...plain,
  id: 'rheumatoid-arthritis',
  name: 'rheumatoid arthritis',
  say: 'ROO-muh-toyd ar-THRY-tis',
  gist: 'A long-term illness in which the body’s defenses attack the lining of the joints.',
  more: 'Joints become swollen, stiff and sore, often the same ones on both sides. Over time the joints may be damaged. Treatment can slow this down.',
  parts: [
    { part: 'arthr-', meaning: 'joint' },
    { part: '-itis', meaning: 'inflammation' },
  ],
  relations: [
    { type: 'is-a', inverse: false, to: 'arthritis', name: 'arthritis' },
    { type: 'may-cause', inverse: false, to: 'joint-pain', name: 'joint pain', evidence: 'established', source: 0 },
    { type: 'tested-by', inverse: false, to: 'blood-test', name: 'blood test' },
  ],
};

const CAUSES = [
  'arthritis',
  'back pain',
  'cancer',
  'diabetes',
  'fibromyalgia',
  'gout',
  'migraine',
  'nerve damage',
  'sciatica',
  'surgery',
];

/** An entry that many others lead to, from somebody's own pack, not checked yet. */
export const PAIN: Entry = {
  ...plain,
  id: 'pain',
  name: 'pain',
  kind: 'symptom',
  level: 1,
  gist: 'An unpleasant feeling that often tells of harm to the body.',
  more: 'Pain can be sharp, dull, burning or aching. It may come from tissue, from nerves, or without a cause that can be found.',
  relations: CAUSES.map((name) => ({
    type: 'may-cause',
    inverse: true,
    to: name.replace(' ', '-'),
    name,
    evidence: 'established',
  })),
  review: 'draft',
  pack: 'Ward 4 words',
};
