const table = new Int32Array(256 * 4);
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  table[n] = c;
}
for (let n = 0; n < 256; n++)
  for (let slice = 1; slice < 4; slice++) {
    const before = table[(slice - 1) * 256 + n] ?? 0;
    table[slice * 256 + n] = (before >>> 8) ^ (table[before & 255] ?? 0);
  }

/** The CRC-32 a zip states for its entries (unsigned). Four bytes a step: a sheet may hold 50 MB. */
export function crc32(bytes: Uint8Array): number {
  const at = (index: number): number => table[index] as number;
  let crc = -1;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      at(768 + (crc & 255)) ^
      at(512 + ((crc >>> 8) & 255)) ^
      at(256 + ((crc >>> 16) & 255)) ^
      at(crc >>> 24);
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ at((crc ^ (bytes[i] as number)) & 255);
  return ~crc >>> 0;
}
