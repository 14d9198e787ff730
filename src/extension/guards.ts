/** Says whether a value that came from outside (storage, a message, a file) has the shape we rely on. */
export type Guard<T> = (value: unknown) => value is T;

/** True for an object with named fields: no array, no null. */
export const isRecord: Guard<Record<string, unknown>> = (value): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText: Guard<string> = (value): value is string => typeof value === 'string';

export const isNothing: Guard<null> = (value): value is null => value === null;

export const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** True for 0, 1, 2 …: the places that entries, frames and tabs are counted by. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** True for a number from `least` to `most`, both included. */
export const isBetween =
  (least: number, most: number): Guard<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= least && value <= most;

/** True for one of the values named. */
export const oneOf =
  <const T extends readonly unknown[]>(...values: T): Guard<T[number]> =>
  (value): value is T[number] =>
    values.includes(value);

/** True for a value that either guard takes. */
export const either =
  <A, B>(one: Guard<A>, other: Guard<B>): Guard<A | B> =>
  (value): value is A | B =>
    one(value) || other(value);

/** True for a list whose every member the guard takes. */
export const listOf =
  <T>(member: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(member);

/** True for an object whose named fields their guards take; further fields are allowed, so that a newer version is understood. */
export const shape =
  <T extends object>(fields: { [K in keyof T]-?: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    isRecord(value) && Object.entries<Guard<unknown>>(fields).every(([name, guard]) => guard(value[name]));
