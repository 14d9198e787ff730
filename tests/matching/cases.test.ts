import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '@/cli/annotate';
import { loadBundle } from '@/cli/bundled';
import { EVERY_MENTION } from '@/matching/text-page';

/** One line of ambiguous.jsonl; offsets in UTF-16 code units. */
interface Ambiguous {
  id: string;
  text: string;
  start: number;
  end: number;
  label: 'health' | 'non-health' | 'other-health';
  entry?: string;
}

const read = (name: string) => readFileSync(`tests/matching/cases/${name}`, 'utf8').trim().split('\n');
const bundle = loadBundle();
const marksIn = (text: string) => annotate(bundle, text, EVERY_MENTION);

/** Enough health around a form that one which needs it is marked. */
const BEFORE = 'The doctor asked about symptoms of the disease (';
const AFTER = '), its diagnosis and treatment.';

describe('word forms', () => {
  const rows = read('word-forms.tsv')
    .slice(1)
    .map((line) => line.split('\t') as [kind: string, written: string, entry: string])
    .map(([kind, written, entry]) => ({
      kind,
      written: written.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
      entry,
    }));

  test('at least 99 of 100 are found, whole, as their entry', () => {
    const missed = rows.filter(({ written, entry }) => {
      const possessive = /['’]s?$/.test(written) ? /['’]s?$/.exec(written)![0].length : 0;
      const marks = marksIn(BEFORE + written + AFTER);
      return !marks.some((mark) => {
        const end = BEFORE.length + written.length;
        return mark.entry === entry && mark.start === BEFORE.length && (mark.end === end || mark.end === end - possessive);
      });
    });
    expect(rows.length).toBeGreaterThanOrEqual(500);
    expect(missed.length / rows.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.01);
  });
});

describe('ambiguous terms', () => {
  const lines = read('ambiguous.jsonl').map((line) => JSON.parse(line) as Ambiguous);

  test('at least 98 of 100 are marked with the right meaning, or not at all where they mean something else', () => {
    const wrong = lines.flatMap(({ id, text, start, end, label, entry }) => {
      const mark = marksIn(text).find((one) => one.start < end && one.end > start);
      const right = label === 'health' ? mark?.entry === entry : mark === undefined;
      return right
        ? []
        : [
            `${id} ${label}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)} → ${mark ? `${mark.entry} ${JSON.stringify(mark.sense)}` : 'nothing'}`,
          ];
    });
    expect(lines.length).toBeGreaterThanOrEqual(400);
    expect(wrong.length / lines.length, wrong.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('half of them or about are traps', () => {
    const traps = lines.filter(({ label }) => label !== 'health').length / lines.length;
    expect(traps).toBeGreaterThan(0.45);
    expect(traps).toBeLessThan(0.6);
  });
});
