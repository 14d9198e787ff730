/** Milliseconds without movement that count as rest: a moving hand pauses for less. */
export const REST = 150;

/** Milliseconds after both term and card were left until the card closes: forgives a slip of the hand. */
export const LEAVE = 300;

/** Milliseconds after a card closed in which another term opens at once: the reader is still looking words up. */
export const WARM = 300;

/** Milliseconds after scrolling in which nothing opens: a wheel or a finger pauses between turns. */
export const AFTER_SCROLL = 250;

/** Milliseconds after a key in which nothing opens: slower than 20 words a minute is no longer typing. */
export const AFTER_KEY = 500;

/** Milliseconds of rest inside the corridor after which the pointer is no longer on its way to the card. */
export const LINGER = 1000;

/** Pixels that a resting hand may shake. */
export const TREMOR = 3;
