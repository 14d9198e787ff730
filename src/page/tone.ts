/** Whether text is light on dark or dark on light; decides how its marks are tinted. */
export type Tone = 'light' | 'dark';

/** Lightness, from 0 to 1, from which text counts as light: it stands on a dark ground. */
const LIGHT_TEXT = 0.55;

/** The tone of the ground that an element's text can be read on. May bring styles up to date. */
export function toneBehind(element: Element): Tone {
  return lightness(getComputedStyle(element).color) > LIGHT_TEXT ? 'dark' : 'light';
}

/** Perceived lightness of a computed color, from 0 to 1; that of black when it is in a form we don't read. */
export function lightness(color: string): number {
  const numbers = color.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  if (/^(?:oklch|oklab)\(/.test(color)) return numbers[0] ?? 0;
  if (/^(?:lch|lab)\(/.test(color)) return (numbers[0] ?? 0) / 100;
  const scale = color.startsWith('color(') ? 1 : 255;
  const [red = 0, green = 0, blue = 0] = color.startsWith('color(') ? numbers.slice(-4) : numbers;
  return Math.sqrt(0.299 * (red / scale) ** 2 + 0.587 * (green / scale) ** 2 + 0.114 * (blue / scale) ** 2);
}
