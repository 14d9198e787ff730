import { ALL_CAPITALS, ANY_CASE } from './form';
import { fold } from './letters';

/**
 * True when the letters between two offsets have the capitals that a form asks for: any, all (a plural s may be small), or those
 * whose bit is set, the first letter's lowest. Digits have no case.
 */
export function hasCapitals(text: string, start: number, end: number, capitals: number): boolean {
  if (capitals === ANY_CASE) return true;
  let letter = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (fold(code) <= 0) continue;
    const asked = capitals === ALL_CAPITALS || ((capitals >> letter) & 1) === 1;
    const plural = capitals === ALL_CAPITALS && letter > 1 && at === end - 1 && code === 0x73;
    if (asked ? isSmall(code) && !plural : isCapital(code)) return false;
    letter++;
  }
  return true;
}

/** Words looked at on each side to tell whether a passage is set in capitals. */
const AROUND = 40;

/** True when the words around a stretch are in capitals too, as in a heading, so that capitals tell nothing; offsets in UTF-16 code units. */
export function isShouted(text: string, start: number, end: number): boolean {
  const before = count(text, Math.max(0, start - AROUND), start);
  const after = count(text, end, Math.min(text.length, end + AROUND));
  const capitals = before.capitals + after.capitals;
  return capitals >= 6 && capitals > 4 * (before.small + after.small);
}

function count(text: string, from: number, to: number): { small: number; capitals: number } {
  let small = 0;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isSmall(code)) small++;
    else if (isCapital(code)) capitals++;
  }
  return { small, capitals };
}

function isSmall(code: number): boolean {
  if (code < 128) return code >= 0x61 && code <= 0x7a;
  const letter = String.fromCharCode(code);
  return letter !== letter.toUpperCase();
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 0x41 && code <= 0x5a;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}
