import type { Coverage } from '@/compile/coverage';
import type { Counts, Figures } from '@/compile/figures';

/** The report on the glossary as Markdown. */
export function reportText(figures: Figures, coverage: Coverage | undefined): string {
  const { grades } = figures;
  return [
    '# The glossary in figures',
    `${figures.entries} entries with ${figures.forms} written names and forms, ${figures.senses} forms with several senses, ${figures.parts} word parts. Made by \`npm run glossary:report\`.`,
    ...(coverage === undefined ? [] : [coverageText(coverage)]),
    table('Topic', figures.topics),
    table('Kind', figures.kinds),
    table('Level', figures.levels),
    table('Review', figures.reviews),
    table('Form', figures.formKinds),
    table('Relation', figures.relations),
    '## Reading grade',
    `Flesch–Kincaid, the explained word itself counted as easy: half of all texts at most ${grades.median.toFixed(1)}, 95 of 100 at most ${grades.most.toFixed(1)}, the hardest ${grades.highest.toFixed(1)}.`,
    table('Grade', grades.whole),
    '## Sources',
    'An address is *listed* (it stands in a table that was compared), built from an *identifier*, or was *seen* in a stored copy; *none* gives publisher and title alone.',
    table('Address', figures.addresses),
    table('Publisher', figures.publishers),
    '## To look at',
    list('Ambiguous forms without cues', figures.withoutCues),
    list('Entries without relations', figures.orphans),
    list(
      'Looked at longest ago',
      figures.oldest.map(({ id, reviewed }) => `${id} (${reviewed})`),
    ),
    '',
  ].join('\n\n');
}

/** The concepts whose entries would cover most mentions that the glossary misses, one a line: rank, gain, term. */
export function missingText({ missing }: Coverage, most: number): string {
  const lines = missing
    .slice(0, most)
    .map(({ rank, gain, term }) => `${String(rank).padStart(5)}  +${percent(gain, 2)}  ${term}`);
  return ['Next concepts by gain:', ...lines].join('\n');
}

function coverageText({ share, held, ranked }: Coverage): string {
  return `Of all mentions of ${ranked} concepts, ranked by how often texts for lay readers name them, the glossary holds ${percent(share, 1)} (${held} concepts), by names and forms, singular or plural.`;
}

function table(title: string, counts: Counts): string {
  const all = counts.reduce((sum, [, n]) => sum + n, 0);
  const rows = counts.map(([name, n]) => `| ${name} | ${n} | ${percent(n / all, 0)} |`);
  return [`| ${title} | n | share |`, '|---|---:|---:|', ...rows].join('\n');
}

const list = (title: string, names: readonly string[]) => `${title}: ${names.length === 0 ? 'none' : names.join(', ')}.`;

const percent = (share: number, digits: number) => `${(share * 100).toFixed(digits)} %`;
