import { BUCKET_WIDTH, HEADER_WIDTH, PAYLOAD_WIDTH, PRINT_WIDTH, bitOf, printOf, share } from '@/matching/form-table';
import { spread } from '@/matching/hash';
import { writeNumber } from '@/matching/packed';
import { keyOf, type Key } from './form-keys';

/** One row of the table: a key and the packed number that stands for its meaning. */
export interface Row {
  key: Key;
  payload: number;
}

/** Rows that share a bucket, on average: more make the index smaller, fewer make it faster. */
const ROWS_A_BUCKET = 8;
/** Bits of the filter for each key or beginning of a key; at 8, one word in nine that is no form passes it. */
const FILTER_BITS = 8;
/** Seeds tried to keep the commonest words of English out of the filter. */
const SEEDS = 128;

/** The hundred commonest words or so of English, the commonest first. */
const COMMON = (
  'the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an will my one all ' +
  'would there their what so up out if about who get which go me when make can like time no just him know take people into year your good ' +
  'some could them see other than then now look only come its over think also back after use two how our work first well way even new want ' +
  'because any these give day most us is are was were been has had did said may such more'
).split(' ');

/** Packs the rows into header, filter, bucket starts, prints and payloads, with the seed that keeps common words out best. */
export function packTable(rows: readonly Row[], counts: { entries: number; shared: number }): string {
  const keys = [...new Set(rows.flatMap(({ key }) => [key.hash, ...key.prefixes]))];
  const size = Math.max(1, Math.ceil((keys.length * FILTER_BITS) / 6));
  const seed = bestSeed(keys, size);
  const filter = filterOf(keys, size, seed);
  const buckets = Math.max(1, Math.ceil(rows.length / ROWS_A_BUCKET));
  const placed = rows
    .map(({ key, payload }) => ({ hash: spread(key.hash, seed), size: key.size, payload }))
    .sort((one, other) => one.hash - other.hash);
  const starts = Array.from<number>({ length: buckets + 1 }).fill(0);
  for (const { hash } of placed) starts[share(hash, buckets) + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!;
  return [
    ...[seed, size, buckets, rows.length, counts.entries, counts.shared].map((number) => writeNumber(number, HEADER_WIDTH)),
    ...Array.from(filter, (bits) => writeNumber(bits, 1)),
    ...starts.map((start) => writeNumber(start, BUCKET_WIDTH)),
    ...placed.map(({ hash, size: letters }) => writeNumber(printOf(hash, letters), PRINT_WIDTH)),
    ...placed.map(({ payload }) => writeNumber(payload, PAYLOAD_WIDTH)),
  ].join('');
}

function filterOf(keys: readonly number[], size: number, seed: number): Uint8Array {
  const filter = new Uint8Array(size);
  for (const key of keys) {
    const hash = spread(key, seed);
    filter[share(hash, size)]! |= bitOf(hash);
  }
  return filter;
}

/** The seed by which the fewest words of running English pass the filter by chance: each counts by its share, one over its rank. */
function bestSeed(keys: readonly number[], size: number): number {
  const own = new Set(keys);
  const common = COMMON.map((word, rank) => ({ key: keyOf(word).hash, share: 1 / (rank + 1) })).filter(
    ({ key }) => !own.has(key),
  );
  let best = { seed: 0, passing: Infinity };
  for (let seed = 1; seed <= SEEDS; seed++) {
    const filter = filterOf(keys, size, seed);
    const passing = common.reduce((sum, { key, share: part }) => sum + (passes(filter, spread(key, seed)) ? part : 0), 0);
    if (passing < best.passing) best = { seed, passing };
  }
  return best.seed;
}

const passes = (filter: Uint8Array, hash: number) => (filter[share(hash, filter.length)]! & bitOf(hash)) !== 0;
