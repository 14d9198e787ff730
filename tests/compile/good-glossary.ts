import { parseGlossary } from '@/compile/load';
import { LOCK, textHash, writeLock } from '@/compile/reviewed-lock';

const SOURCES = `sources:
  - {publisher: MedlinePlus, title: "Muscle Disorders", url: "https://medlineplus.gov/muscledisorders.html", urlChecked: listed}
  - {publisher: NIA, title: "How can strength training build healthier bodies as we age?"}
reviewed: "2026-03-01"
review: source-checked
`;

const SARCOPENIA = `id: sarcopenia
name: sarcopenia
kind: condition
level: 3
say: sar-koh-PEE-nee-uh
gist: Loss of muscle size and strength that comes with getting older.
more: Muscles slowly get smaller and weaker with age. Climbing stairs becomes harder.
forms:
  - {text: age-related muscle loss, kind: lay}
  - {text: sarcopenic, kind: adjective}
  - {text: SARC, kind: abbreviation, cues: [muscle, older, grip]}
parts: [sarco-, -penia]
relations:
  - {type: is-a, to: muscle-atrophy}
  - {type: risk-for, to: falls, evidence: established, source: 0}
  - {type: tested-by, to: grip-test}
codes: {mesh: D055948}
`;

const ATROPHY = `id: muscle-atrophy
name: muscle atrophy
kind: condition
level: 2
gist: The shrinking of muscle.
more: It comes with age, illness or rest in bed. The muscle gets smaller and weaker.
forms:
  - {text: muscle wasting, kind: synonym}
relations:
  - {type: affects, to: muscle}
  - {type: tested-by, to: grip-test}
`;

const STROKE = `id: stroke
name: stroke
kind: condition
level: 2
gist: Harm to part of the brain when blood stops flowing to it.
more: One side of the body may get weak. Quick care can save brain cells.
relations:
  - {type: affects, to: muscle}
  - {type: may-cause, to: falls, evidence: likely, source: 1}
urgent: Call your local emergency number at once if the face, an arm or speech suddenly changes.
`;

const FALLS = `id: falls
name: falls
kind: risk
level: 1
gist: Coming down to the floor or ground without meaning to.
more: Falls are common in older people. A fall may break a bone.
`;

const GRIP_TEST = `id: grip-test
name: grip strength test
kind: test
level: 2
gist: A test of how hard a hand can squeeze.
more: A person squeezes a handle as hard as they can. The handle shows the strength.
relations:
  - {type: see-also, to: muscle}
`;

const MUSCLE = `id: muscle
name: muscle
kind: body-part
level: 1
gist: Tissue that moves the body when it tightens.
more: Most muscles pull on bones. The heart is a muscle too.
`;

const TRAINING = `id: strength-training
name: strength training
kind: activity
level: 2
gist: Exercise that makes muscles work against a weight.
more: It helps people keep their muscles. It can be done at any age.
relations:
  - {type: helps-with, to: sarcopenia, evidence: established, source: 1}
  - {type: helps-with, to: stroke, evidence: contested, source: 0}
`;

const SENSES = (form: string, everyday: string) => `form: ${form}
senses:
  - entry: ${form}
    cues: [brain, blood, floor]
  - everyday: ${everyday}
    cues: [paint, river]
  - other: another health meaning
    cues: [swim, river]
`;

const PARTS = `- {part: sarco-, type: root, meaning: "flesh, muscle", examples: [sarcopenia, sarcoma]}
- {part: -penia, type: suffix, meaning: too little of, examples: [osteopenia, sarcopenia]}
`;

/** The files of a small glossary without a defect; the lock is left to `withLock`. */
export const GOOD: ReadonlyMap<string, string> = new Map([
  ['entries/muscles/sarcopenia.yaml', SARCOPENIA + SOURCES],
  ['entries/muscles/muscle-atrophy.yaml', ATROPHY + SOURCES],
  ['entries/muscles/muscle.yaml', MUSCLE + SOURCES],
  ['entries/muscles/grip-test.yaml', GRIP_TEST + SOURCES],
  ['entries/nerves/stroke.yaml', STROKE + SOURCES],
  ['entries/movement/falls.yaml', FALLS + SOURCES],
  ['entries/movement/strength-training.yaml', TRAINING + SOURCES],
  ['senses/falls.yaml', SENSES('falls', 'falling water')],
  ['senses/stroke.yaml', SENSES('stroke', 'a movement of a brush')],
  ['parts.yaml', PARTS],
  ['everyday.txt', '# ours\nfalls\nstroke\n'],
]);

/** The files with a lock that knows every entry as it stands. */
export function withLock(files: ReadonlyMap<string, string>): Map<string, string> {
  const { entries } = parseGlossary(files).glossary;
  const rows = entries.map((entry) => [entry.id, { hash: textHash(entry), date: entry.reviewed }] as const);
  return new Map([...files, [LOCK, writeLock(new Map(rows))]]);
}

/** The files with one text replaced in one of them; throws when it does not stand there. */
export function replaced(files: ReadonlyMap<string, string>, file: string, from: string, to: string): Map<string, string> {
  const text = files.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  return new Map([...files, [file, text.replace(from, to)]]);
}
