import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-archive";
import { joined } from "./unpack";

/** 1980-01-01 00:00, the zero of zip's clock: the same input gives the same bytes on any day. */
const fixedTime = 0x00210000;

/** A part made by us, packed. Same bytes in, same bytes out. */
export function packedEntry(name: string, bytes: Uint8Array): ZipEntry {
  const deflated = deflateSync(bytes, { level: 6 });
  const stored = deflated.length >= bytes.length;
  return {
    name,
    rawName: new TextEncoder().encode(name),
    utf8: /[^\x20-\x7e]/.test(name),
    method: stored ? 0 : 8,
    crc: crc32(bytes),
    size: bytes.length,
    packed: stored ? bytes : deflated,
    time: fixedTime,
  };
}

/** The fields that the local and the central header share, from “version needed” to “extra length”. */
function sharedFields(entry: ZipEntry): Uint8Array {
  const fields = new Uint8Array(26);
  const view = new DataView(fields.buffer);
  view.setUint16(0, 20, true);
  view.setUint16(2, entry.utf8 ? 0x800 : 0, true);
  view.setUint16(4, entry.method, true);
  view.setUint32(6, entry.time, true);
  view.setUint32(10, entry.crc, true);
  view.setUint32(14, entry.packed.length, true);
  view.setUint32(18, entry.size, true);
  view.setUint16(22, entry.rawName.length, true);
  return fields;
}

function localHeader(entry: ZipEntry): Uint8Array {
  const header = new Uint8Array(30);
  new DataView(header.buffer).setUint32(0, 0x04034b50, true);
  header.set(sharedFields(entry), 4);
  return header;
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const header = new Uint8Array(46);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  header.set(sharedFields(entry), 6);
  view.setUint32(42, offset, true);
  return header;
}

function endRecord(entries: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

/** A zip of the entries in the order given; packed bytes are copied as they are. */
export function writeArchive(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  for (const entry of entries) {
    directory.push(centralHeader(entry, length), entry.rawName);
    chunks.push(localHeader(entry), entry.rawName, entry.packed);
    length += 30 + entry.rawName.length + entry.packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  chunks.push(...directory, endRecord(entries.length, size, length));
  return joined(chunks, length + size + 22);
}
