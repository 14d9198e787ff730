/**
 * The entries as the extension carries them: in volumes of this many, since a worker that was just woken for one entry would spend longer
 * on reading all of them than on starting (docs/adr/0012-entries-in-volumes.md).
 */
const VOLUME_SIZE = 128;

/** Splits entries, or anything in their order, into volumes. */
export function volumesOf<T>(entries: readonly T[]): T[][] {
  const count = Math.ceil(entries.length / VOLUME_SIZE);
  return Array.from({ length: count }, (_, volume) => entries.slice(volume * VOLUME_SIZE, (volume + 1) * VOLUME_SIZE));
}

/** The volume that holds the entry with this number or this id; `firsts` are the ids that volumes begin with. It may not exist. */
export const volumeWith = (key: number | string, firsts: readonly string[]): number =>
  typeof key === 'number' ? Math.floor(key / VOLUME_SIZE) : firsts.findLastIndex((first) => first <= key);

/** An entry's place in its volume. */
export const placeInVolume = (number: number): number => number % VOLUME_SIZE;
