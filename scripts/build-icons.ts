/**
 * `npm run icons`: the add-in's icon in the sizes Office asks for, drawn here so that no picture tool is
 * needed: a sheet with three bars of a score and a tick. Same code, same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

type Colour = readonly [number, number, number];
const green: Colour = [16, 124, 65];
const white: Colour = [255, 255, 255];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a point is inside a rounded square of the given corner, in units of the icon's side. */
const insideSquare = ({ x, y }: Point, corner: number): boolean => {
  const dx = Math.max(corner - x, x - (1 - corner), 0);
  const dy = Math.max(corner - y, y - (1 - corner), 0);
  return dx * dx + dy * dy <= corner * corner;
};

const insideBar = ({ x, y }: Point, left: number, top: number): boolean =>
  x >= left && x <= left + 0.13 && y >= top && y <= 0.8;

/** Distance from a point to a stretch of line. */
function fromLine({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

const tick = [
  { x: 0.5, y: 0.33 },
  { x: 0.62, y: 0.45 },
  { x: 0.83, y: 0.2 },
] as const;

/** The colour at a point of the icon; null outside. */
function colourAt(point: Point): Colour | null {
  if (!insideSquare(point, 0.16)) return null;
  const bars =
    insideBar(point, 0.2, 0.55) || insideBar(point, 0.4, 0.62) || insideBar(point, 0.6, 0.55);
  const onTick =
    fromLine(point, tick[0], tick[1]) < 0.055 || fromLine(point, tick[1], tick[2]) < 0.055;
  return bars || onTick ? white : green;
}

/** Red, green, blue and opacity of one pixel, from 16 points spread over it. */
function pixel(column: number, row: number, size: number): readonly number[] {
  const points = Array.from({ length: 16 }, (_, index) => ({
    x: (column + ((index % 4) + 0.5) / 4) / size,
    y: (row + (Math.floor(index / 4) + 0.5) / 4) / size,
  }));
  const colours = points.flatMap((point) => {
    const colour = colourAt(point);
    return colour ? [colour] : [];
  });
  const mean = (channel: 0 | 1 | 2): number =>
    Math.round(
      colours.reduce((sum, colour) => sum + colour[channel], 0) / Math.max(1, colours.length),
    );
  return [mean(0), mean(1), mean(2), Math.round((255 * colours.length) / points.length)];
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(size: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (__, column) => pixel(column, row, size)).flat(),
  ]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const folder = new URL("../assets/icons/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const size of sizes) writeFileSync(new URL(`icon-${String(size)}.png`, folder), png(size));
