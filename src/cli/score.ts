import { parseArgs } from 'node:util';
import { loadBundle, type Bundle } from './bundled';
import { writeReadmeSection } from './readme';
import { scoreAmbiguous } from './scoring/ambiguous';
import { shareFigure, tableOf, type Score } from './scoring/figures';
import { scoreGold } from './scoring/gold';
import { holder } from './scoring/held';
import { scoreNonhealth } from './scoring/nonhealth';
import { readLabelled, type FileKind, type Labelled } from './scoring/texts';

const USAGE =
  'score DIR [--errors] [--json] [--readme] [--glossary FOLDER]: measures the matcher on labelled text; --readme puts the table into the README.';

/** Prints how the matcher does on the labelled files of a folder; 1 when there are none, 2 on wrong arguments. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args);
  if (options === undefined) {
    console.error(USAGE);
    return 2;
  }
  const files = readLabelled(options.folder);
  if (files.size === 0) {
    console.error(`${options.folder} holds no labelled text (ambiguous_*.jsonl and so on).`);
    return 1;
  }
  const scores = scoresOf(loadBundle(options.glossary), files);
  const figures = scores.flatMap((score) => score.figures);
  const misses = scores.flatMap((score) => score.misses);
  if (options.json) console.log(JSON.stringify({ figures, ...(options.errors && { misses }) }, null, 2));
  else console.log(tableOf(figures));
  if (options.readme) writeReadmeSection('score', tableOf(figures));
  if (options.errors && !options.json) for (const { what, id, line } of misses) console.log(`${what}\t${id}\t${line}`);
  return 0;
}

/** The scores of all labelled files there are, in the table's order. */
export function scoresOf(bundle: Bundle, files: ReadonlyMap<FileKind, Labelled[]>): Score[] {
  const isHeld = holder(bundle.entries);
  const kinds = new Map(bundle.entries.map(({ id, kind }) => [id, kind]));
  const anyMark = () => true;
  const scorers: Partial<Record<FileKind, (lines: Labelled[]) => Score>> = {
    ambiguous: (lines) => scoreAmbiguous(bundle, lines, isHeld),
    nonhealth: (lines) => scoreNonhealth(bundle, lines),
    health_manual_gold: (lines) =>
      scoreGold(bundle, lines, isHeld, {
        name: 'passages marked by reading',
        recall: '≥ 90 %',
        precision: '≥ 95 %',
        counts: anyMark,
      }),
    gold_disease: (lines) =>
      scoreGold(bundle, lines, isHeld, {
        name: 'disease abstracts',
        recall: '',
        precision: '',
        counts: ({ entry }) => kinds.get(entry) === 'condition',
      }),
    psytar_gold: (lines) =>
      scoreGold(bundle, lines, isHeld, {
        name: "patients' sentences",
        recall: '',
        precision: '',
        counts: ({ entry }) => kinds.get(entry) === 'symptom',
      }),
    health: (lines) => scoreCoverage(lines, isHeld),
  };
  return [...files].flatMap(([kind, lines]) => scorers[kind]?.(lines) ?? []);
}

/** How many of the mentions that a large lexicon sees in health text the glossary holds; everyday and generic words apart. */
function scoreCoverage(lines: readonly Labelled[], isHeld: (mention: string) => boolean): Score {
  const mentions = lines.flatMap(({ text, silver_mentions = [] }) =>
    silver_mentions.filter(([, , , , tier]) => tier === 'core').map(([start, end]) => text.slice(start, end)),
  );
  return {
    figures: [
      shareFigure('health text: coverage of a large lexicon', { hits: mentions.filter(isHeld).length, of: mentions.length }),
    ],
    misses: [],
  };
}

function optionsOf(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        errors: { type: 'boolean' },
        json: { type: 'boolean' },
        readme: { type: 'boolean' },
        glossary: { type: 'string' },
      },
    });
    const [folder] = positionals;
    return folder === undefined
      ? undefined
      : {
          folder,
          errors: values.errors ?? false,
          json: values.json ?? false,
          readme: values.readme ?? false,
          glossary: values.glossary,
        };
  } catch {
    return undefined;
  }
}
