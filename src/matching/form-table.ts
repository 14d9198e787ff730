import { BITS, readNumber } from './packed';

/** Numbers of the header: seed, characters of the filter, buckets, rows, entries, shared cues. */
export const HEADER = 6;
/** Characters that each packed number takes. */
export const HEADER_WIDTH = 5;
export const BUCKET_WIDTH = 3;
export const PRINT_WIDTH = 4;
export const PAYLOAD_WIDTH = 4;
export const ENTRY_WIDTH = 5;
export const CUE_WIDTH = 4;

/** Where each part of the packed index begins, in characters, and how many rows it has. */
export interface Layout {
  seed: number;
  filter: { at: number; size: number };
  buckets: { at: number; size: number };
  prints: number;
  payloads: number;
  rows: number;
  entries: { at: number; size: number };
  /** Cues that several forms have. */
  cues: number;
  /** Forms with several senses or with cues, one after the other. */
  records: number;
}

/** Reads the header; everything behind it stays packed. */
export function layoutOf(packed: string): Layout {
  const count = (place: number) => readNumber(packed, place * HEADER_WIDTH, HEADER_WIDTH);
  const filter = { at: HEADER * HEADER_WIDTH, size: count(1) };
  const buckets = { at: filter.at + filter.size, size: count(2) };
  const rows = count(3);
  const prints = buckets.at + (buckets.size + 1) * BUCKET_WIDTH;
  const payloads = prints + rows * PRINT_WIDTH;
  const entries = { at: payloads + rows * PAYLOAD_WIDTH, size: count(4) };
  const cues = entries.at + entries.size * ENTRY_WIDTH;
  const records = cues + count(5) * CUE_WIDTH;
  return { seed: count(0), filter, buckets, rows, prints, payloads, entries, cues, records };
}

/** The place of a spread hash among `size` equal shares of all hashes, told by its upper 16 bits; `size` is at most 65,536. */
export function share(hash: number, size: number): number {
  return Math.imul(hash >>> 16, size) >>> 16;
}

/** The filter's bit for a spread hash, of the six in its character. */
export function bitOf(hash: number): number {
  return 1 << (((hash & 0xffff) * BITS) >>> 16);
}

/** What a row keeps of its key to be told from others: 21 bits of the hash, 3 of the number of letters. */
export function printOf(hash: number, size: number): number {
  return ((hash & 0x1fffff) << 3) | (size & 7);
}

/** True when a form, or the beginning of a form, may have this hash; false is certain. */
export function mayHold(packed: string, { at, size }: Layout['filter'], hash: number): boolean {
  return (packed.charCodeAt(at + share(hash, size)) & bitOf(hash)) !== 0;
}

/** The row of the form with this spread hash and this number of letters, or -1. */
export function rowOf(packed: string, { buckets, prints }: Layout, hash: number, size: number): number {
  const bucket = buckets.at + share(hash, buckets.size) * BUCKET_WIDTH;
  const end = readNumber(packed, bucket + BUCKET_WIDTH, BUCKET_WIDTH);
  const print = printOf(hash, size);
  const top = print >>> (BITS * (PRINT_WIDTH - 1));
  for (let row = readNumber(packed, bucket, BUCKET_WIDTH); row < end; row++) {
    const at = prints + row * PRINT_WIDTH;
    if ((packed.charCodeAt(at) & 63) === top && readNumber(packed, at, PRINT_WIDTH) === print) return row;
  }
  return -1;
}
