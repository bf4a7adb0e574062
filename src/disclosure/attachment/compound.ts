import { Refusal } from './opened.ts';

/** A stream of an OLE compound file, the container of .doc, .xls, .ppt and WPS files. */
export interface CompoundStream {
  /** `/ObjectPool/_1/WordDocument`, without the root. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const END = 0xfffffffa;
const MOST_STREAMS = 4096;

/**
 * Takes a compound file apart (MS-CFB). Our own, because what is looked for here are all streams of any such file,
 * broken or not, and no library that offers that runs without a workbook around it.
 * @throws {Refusal} where it is broken
 */
export function readCompound(bytes: Uint8Array): CompoundStream[] {
  if (bytes.length < 1536) throw new Refusal('broken');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 1 << view.getUint16(30, true);
  const miniSize = 1 << view.getUint16(32, true);
  if ((sectorSize !== 512 && sectorSize !== 4096) || miniSize !== 64) throw new Refusal('broken');
  const sector = (index: number): Uint8Array =>
    bytes.subarray((index + 1) * sectorSize, (index + 2) * sectorSize);
  const fat = allocationTable(view, sector, sectorSize);
  const most = Math.ceil(bytes.length / sectorSize);

  const chain = (first: number, table: Uint32Array, limit: number): number[] => {
    const indices: number[] = [];
    for (let at = first; at < END && at < table.length; at = table[at] ?? END) {
      indices.push(at);
      if (indices.length > limit) throw new Refusal('broken');
    }
    return indices;
  };
  const read = (first: number): Uint8Array => joined(chain(first, fat, most).map(sector));

  const directory = read(view.getUint32(48, true));
  const entries = entriesOf(directory);
  const [root] = entries;
  if (!root) throw new Refusal('broken');
  const cutoff = view.getUint32(56, true);
  const miniTable = uint32s(read(view.getUint32(60, true)));
  const mini = read(root.start);
  const small = (first: number): Uint8Array =>
    joined(
      chain(first, miniTable, mini.length / miniSize + 1).map((at) =>
        mini.subarray(at * miniSize, (at + 1) * miniSize),
      ),
    );
  return walk(entries).map(({ entry, path }) => ({
    path,
    bytes: (entry.size < cutoff ? small(entry.start) : read(entry.start)).subarray(0, entry.size),
  }));
}

function allocationTable(
  view: DataView,
  sector: (index: number) => Uint8Array,
  sectorSize: number,
): Uint32Array {
  const sectors: number[] = [];
  for (let index = 0; index < 109; index += 1) sectors.push(view.getUint32(76 + index * 4, true));
  const seen = new Set<number>();
  for (let at = view.getUint32(68, true); at < END && !seen.has(at); ) {
    seen.add(at);
    const more = uint32s(sector(at));
    sectors.push(...more.subarray(0, sectorSize / 4 - 1));
    at = more[sectorSize / 4 - 1] ?? END;
  }
  return uint32s(joined(sectors.filter((index) => index < END).map(sector)));
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Uint8Array): DirectoryEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + 128 <= directory.length && entries.length < MOST_STREAMS; at += 128) {
    const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Every stream with its path, whatever the order of the tree. */
function walk(entries: readonly DirectoryEntry[]): { entry: DirectoryEntry; path: string }[] {
  const found: { entry: DirectoryEntry; path: string }[] = [];
  const seen = new Set<number>();
  const open: { index: number; path: string }[] = [{ index: entries[0]?.child ?? END, path: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const entry = entries[next.index];
    if (!entry || seen.has(next.index)) continue;
    seen.add(next.index);
    const path = `${next.path}/${entry.name}`;
    open.push({ index: entry.left, path: next.path }, { index: entry.right, path: next.path });
    if (entry.type === 1) open.push({ index: entry.child, path });
    else if (entry.type === 2) found.push({ entry, path });
  }
  return found;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function uint32s(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}
