import { UnreadableFile } from "../unreadable-file";

/** A compound file (MS-CFB), the container of encrypted workbooks: its streams by name. */
interface Container {
  readonly view: DataView;
  readonly sectorSize: number;
  readonly fat: readonly number[];
}

const endOfChain = 0xfffffffe;
const largestSector = 0xfffffffa;
const miniCutoff = 4096;
const miniSectorSize = 64;

const damaged = (): UnreadableFile =>
  new UnreadableFile("zip-damaged", null, "复合文档不完整 / broken compound file");

const sectorAt = (sector: number, size: number): number => (sector + 1) * size;

/** Sector numbers of a chain; one longer than the table goes in circles. */
function chainOf(fat: readonly number[], first: number): number[] {
  const chain: number[] = [];
  for (let sector = first; sector < largestSector;) {
    chain.push(sector);
    const next = fat[sector];
    if (next === undefined || chain.length > fat.length) throw damaged();
    sector = next;
  }
  return chain;
}

function gather(bytes: Uint8Array, size: number, chain: readonly number[], shift: number) {
  const whole = new Uint8Array(chain.length * size);
  chain.forEach((sector, i) => {
    const from = (sector + shift) * size;
    whole.set(bytes.subarray(from, from + size), i * size);
  });
  return whole;
}

/** Sectors that hold the allocation table: 109 in the header, the rest in a chain of their own. */
function fatSectors(view: DataView, size: number): number[] {
  const sectors: number[] = [];
  const take = (at: number, count: number): void => {
    for (let i = 0; i < count; i++) {
      const sector = view.getUint32(at + 4 * i, true);
      if (sector < largestSector) sectors.push(sector);
    }
  };
  take(76, 109);
  const perSector = size / 4 - 1;
  let next = view.getUint32(68, true);
  for (let left = view.getUint32(72, true); left > 0 && next < largestSector; left--) {
    take(sectorAt(next, size), perSector);
    next = view.getUint32(sectorAt(next, size) + 4 * perSector, true);
  }
  return sectors;
}

function open(bytes: Uint8Array): Container {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 2 ** view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) throw damaged();
  const fat = fatSectors(view, sectorSize).flatMap((sector) =>
    Array.from({ length: sectorSize / 4 }, (_, i) =>
      view.getUint32(sectorAt(sector, sectorSize) + 4 * i, true),
    ),
  );
  return { view, sectorSize, fat };
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

function entriesOf(bytes: Uint8Array, container: Container): readonly Entry[] {
  const { sectorSize, fat } = container;
  const chain = chainOf(fat, container.view.getUint32(48, true));
  const directory = gather(bytes, sectorSize, chain, 1);
  const view = new DataView(directory.buffer);
  return Array.from({ length: directory.length / 128 }, (_, i) => {
    const at = i * 128;
    const length = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder("utf-16le").decode(
      directory.subarray(at, at + Math.max(0, length - 2)),
    );
    return { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
  });
}

/** Small streams lie in one stream of their own, cut into 64-byte sectors. */
function miniStream(bytes: Uint8Array, container: Container, root: Entry, entry: Entry) {
  const { view, fat, sectorSize } = container;
  const home = gather(bytes, sectorSize, chainOf(fat, root.start), 1);
  const table = gather(bytes, sectorSize, chainOf(fat, view.getUint32(60, true)), 1);
  const tableView = new DataView(table.buffer);
  const miniFat = Array.from({ length: table.length / 4 }, (_, i) =>
    tableView.getUint32(4 * i, true),
  );
  return gather(home, miniSectorSize, chainOf(miniFat, entry.start), 0);
}

/**
 * The bytes of one stream of a compound file.
 * @throws UnreadableFile when the file is cut or the stream is not there.
 */
export function readStream(bytes: Uint8Array, name: string): Uint8Array {
  try {
    const container = open(bytes);
    const entries = entriesOf(bytes, container);
    const [root] = entries;
    const entry = entries.find((each) => each.name === name);
    if (!root || !entry || entry.start === endOfChain) throw damaged();
    const whole =
      entry.size < miniCutoff
        ? miniStream(bytes, container, root, entry)
        : gather(bytes, container.sectorSize, chainOf(container.fat, entry.start), 1);
    return whole.subarray(0, entry.size);
  } catch (error) {
    // A DataView asked for bytes beyond the end: the file is cut.
    throw error instanceof RangeError ? damaged() : error;
  }
}
