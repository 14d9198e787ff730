import { inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
const PAGE = /\/Type\s*\/Page\b/g;

/** How many pages a printed document has; Firefox keeps what tells it in compressed streams, Chromium beside them. */
export function pagesOf(pdf: Uint8Array): number {
  const written = Buffer.from(pdf).toString('latin1');
  const packed = [...written.matchAll(STREAM)].map(([, bytes]) => unpacked(Buffer.from(bytes!, 'latin1')));
  return [written.replaceAll(STREAM, ''), ...packed].reduce((sum, part) => sum + (part.match(PAGE)?.length ?? 0), 0);
}

/** Text of a stream; empty where it is packed in another way, as pictures and fonts are. */
function unpacked(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}
