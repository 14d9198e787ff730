import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts a generated table into the README, between `<!-- NAME:begin -->` and `<!-- NAME:end -->`, with the day it was made on.
 * Throws an error that says what is missing when the README has no such place.
 */
export function writeReadmeSection(name: string, table: string, made = new Date()): void {
  const text = readFileSync('README.md', 'utf8');
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place ${begin} … ${end}`);
  const section = `${begin}\n\n${table.trim()}\n\nMade by script on ${made.toISOString().slice(0, 10)}.\n\n`;
  writeFileSync('README.md', text.slice(0, from) + section + text.slice(to));
}
