/** A rectangle in client coordinates: CSS px from the top left of the layout viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** True when the point is in the rectangle; the far edges count as outside, so that neighbors never share a point. */
export function contains({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
}

/** The part that two rectangles have in common; of no size, but somewhere near, when they have none. */
export function intersection(a: Rect, b: Rect): Rect {
  const [x, width] = overlap([a.x, a.width], [b.x, b.width]);
  const [y, height] = overlap([a.y, a.height], [b.y, b.height]);
  return { x, y, width, height };
}

const overlap = ([a, aSize]: [number, number], [b, bSize]: [number, number]): [number, number] => {
  const start = Math.min(Math.max(a, b), b + bSize);
  return [start, Math.max(0, Math.min(a + aSize, b + bSize) - start)];
};

/** The point in the middle. */
export function middle({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** True when two rectangles share not even an edge. */
export function isApart(a: Rect, b: Rect): boolean {
  return a.x > b.x + b.width || b.x > a.x + a.width || a.y > b.y + b.height || b.y > a.y + a.height;
}

/** The rectangle in other units, of which one px makes `factor`. */
export function scaled({ x, y, width, height }: Rect, factor: number): Rect {
  return { x: x * factor, y: y * factor, width: width * factor, height: height * factor };
}
