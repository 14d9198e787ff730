/** Where a spoiled value of a key is kept until the reader has seen it; the time makes the place new each time. */
export const asideKey = (key: string): string => `${key}.corrupt-${new Date().toISOString()}`;
