export type Colour = readonly [number, number, number];

/** A place on an icon, 0 … 1 from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The same as a pair, for writing shapes down. */
type Place = readonly [x: number, y: number];

/** The colour at a point; null where the icon is transparent. */
export type Drawing = (point: Point) => Colour | null;

/** Whether a point lies in the shape. */
export type Shape = (point: Point) => boolean;

/** A rectangle from its top left to its bottom right, its corners rounded by `corner`. */
export const box =
  ([left, top]: Place, [right, bottom]: Place, corner = 0): Shape =>
  ({ x, y }) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const dx = Math.max(left + corner - x, x - (right - corner), 0);
    const dy = Math.max(top + corner - y, y - (bottom - corner), 0);
    return dx * dx + dy * dy <= corner * corner;
  };

/** A line through the points, `width` thick. */
export const line =
  (width: number, ...points: readonly Place[]): Shape =>
  (point) =>
    points.slice(1).some((to, index) => distance(point, points[index] ?? to, to) <= width / 2);

function distance({ x, y }: Point, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Coloured shapes, the first on top; null takes colour away. */
export const layers =
  (...shapes: readonly (readonly [Shape, Colour | null])[]): Drawing =>
  (point) =>
    shapes.find(([shape]) => shape(point))?.[1] ?? null;
