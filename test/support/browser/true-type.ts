/** Tables of a TrueType file by their tags. */
export type Tables = ReadonlyMap<string, Buffer>;

export function tablesOf(font: Uint8Array): Tables {
  const file = Buffer.from(font);
  return new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, index): [string, Buffer] => {
      const at = 12 + 16 * index;
      const start = file.readUInt32BE(at + 8);
      return [file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12))];
    }),
  );
}

/** @throws Error where the font has no such table */
export function tableIn(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`The font has no table ${tag}`);
  return found;
}

/** A TrueType file of tables. Checksums are left out: nobody who draws looks at them. */
export function fontOf(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(0x0001_0000, 0);
  head.writeUInt16BE(sorted.length, 4);
  const parts: Buffer[] = [head];
  let start = head.length;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const at = 12 + 16 * index;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(start, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padded = padTo(bytes, 4);
    parts.push(padded);
    start += padded.length;
  }
  return Buffer.concat(parts);
}

/** @param unit the length is made a multiple of it */
export function padTo(bytes: Buffer, unit: number): Buffer {
  const over = bytes.length % unit;
  return over === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(unit - over)]);
}

/** Pieces one behind the other as a table says it: its offsets, one more than pieces, cut it into these. */
export function piecesOf(bytes: Buffer, offsets: readonly number[]): readonly Buffer[] {
  return offsets.slice(1).map((end, index) => bytes.subarray(offsets[index], end));
}

/** The other way round. */
export function offsetsOf(pieces: readonly Buffer[]): readonly number[] {
  let end = 0;
  return [0, ...pieces.map((piece) => (end += piece.length))];
}

/** Offsets as a table holds them: short ones count in twos. */
export function readOffsets(bytes: Buffer, start: number, count: number, isLong: boolean): readonly number[] {
  return Array.from({ length: count }, (_, index) =>
    isLong ? bytes.readUInt32BE(start + 4 * index) : 2 * bytes.readUInt16BE(start + 2 * index),
  );
}

export function longOffsets(offsets: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * offsets.length);
  for (const [index, offset] of offsets.entries()) bytes.writeUInt32BE(offset, 4 * index);
  return bytes;
}

/** Which glyph each character has, by its code point. */
export function readCmap(cmap: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const starts = new Set(
    Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index)),
  );
  for (const start of starts) {
    const table = cmap.subarray(start);
    if (table.readUInt16BE(0) === 4) readSegments(table, glyphs);
    else if (table.readUInt16BE(0) === 12) readGroups(table, glyphs);
  }
  return glyphs;
}

/** Format 4. */
function readSegments(table: Buffer, glyphs: Map<number, number>): void {
  const twice = table.readUInt16BE(6);
  for (let at = 0; at < twice; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + twice + at);
    const delta = table.readUInt16BE(16 + 2 * twice + at);
    const range = 16 + 3 * twice + at;
    const offset = table.readUInt16BE(range);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const plain = offset === 0 ? code : table.readUInt16BE(range + offset + 2 * (code - start));
      const glyph = offset !== 0 && plain === 0 ? 0 : (plain + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

/** Format 12. */
function readGroups(table: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    const start = table.readUInt32BE(at);
    for (let code = start; code <= table.readUInt32BE(at + 4); code += 1)
      glyphs.set(code, table.readUInt32BE(at + 8) + code - start);
  }
}

/** One table of format 12, which holds all of Unicode. */
export function writeCmap(glyphs: ReadonlyMap<number, number>): Buffer {
  const groups: [start: number, end: number, glyph: number][] = [];
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && code === last[1] + 1 && glyph === last[2] + code - last[0]) last[1] = code;
    else groups.push([code, code, glyph]);
  }
  const bytes = Buffer.alloc(12 + 16 + 12 * groups.length);
  bytes.writeUInt16BE(1, 2);
  bytes.writeUInt16BE(3, 4);
  bytes.writeUInt16BE(10, 6);
  bytes.writeUInt32BE(12, 8);
  bytes.writeUInt16BE(12, 12);
  bytes.writeUInt32BE(bytes.length - 12, 16);
  bytes.writeUInt32BE(groups.length, 24);
  for (const [index, group] of groups.entries())
    for (const [place, value] of group.entries()) bytes.writeUInt32BE(value, 28 + 12 * index + 4 * place);
  return bytes;
}
