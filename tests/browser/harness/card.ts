import type { Frame, Page } from 'puppeteer-core';
import { paintedMarks, until, type Driver, type PaintedMark } from '@/cli/drive';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The open card's box in client coordinates of its frame; undefined while none is open, it isn't drawn yet, or it went away as it was asked. */
export function cardBox(driver: Driver, target: Page | Frame): Promise<Box | undefined> {
  return driver.inCard<Box | undefined>(
    target,
    `const box = root.querySelector('.box');
     if (box.style.visibility === 'hidden' || !box.isConnected) return undefined;
     const { x, y, width, height } = box.getBoundingClientRect();
     return { x, y, width, height };`,
  );
}

/** Waits for the card and returns its box. */
export async function openedBox(driver: Driver, target: Page | Frame): Promise<Box> {
  return (await until(() => cardBox(driver, target)))!;
}

/** Waits until no card is open. */
export function shut(target: Page | Frame): Promise<unknown> {
  return until(
    () => target.$('healthgloss-card'),
    (host) => host === null,
  );
}

/** Waits for a mark with this text that is painted somewhere. */
export async function markOf(target: Page | Frame, text: string): Promise<PaintedMark> {
  const found = await until(
    async () => (await paintedMarks(target)).find((mark) => mark.text === text && mark.rect.width > 0),
    Boolean,
    10_000,
  );
  return found!;
}

/** Puts the real pointer on a box as a hand does, with two movements; `part` is how far along it, from 0 to 1. */
export async function pointAt(page: Page, { x, y, width, height }: Box, part = 0.5): Promise<void> {
  await page.mouse.move(x + width * part - 2, y + height / 2);
  await page.mouse.move(x + width * part, y + height / 2);
}

/** Px that two boxes overlap, as an area. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
}
