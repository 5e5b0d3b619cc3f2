import { deflateSync } from "node:zlib";

import type { Colour, Drawing } from "./shapes";

/** Red, green, blue and opacity of one pixel, from 16 points spread over it. */
function pixel(
  drawing: Drawing,
  { column, row }: { column: number; row: number },
  size: number,
): readonly number[] {
  const points = Array.from({ length: 16 }, (_, index) => ({
    x: (column + ((index % 4) + 0.5) / 4) / size,
    y: (row + (Math.floor(index / 4) + 0.5) / 4) / size,
  }));
  const colours: readonly Colour[] = points.flatMap((point) => {
    const colour = drawing(point);
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

/** The drawing as a PNG of `size` × `size` pixels. */
export function png(drawing: Drawing, size: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (__, column) => pixel(drawing, { column, row }, size)).flat(),
  ]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
