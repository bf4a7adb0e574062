import type { Tables } from './true-type.ts';
import {
  fontOf,
  longOffsets,
  offsetsOf,
  padTo,
  piecesOf,
  readCmap,
  readOffsets,
  tableIn,
  tablesOf,
  writeCmap,
} from './true-type.ts';

/** What is known of every glyph of a variable font. */
interface Glyphs {
  readonly outlines: readonly Buffer[];
  /** Width and bearing, four bytes. */
  readonly metrics: readonly Buffer[];
  /** How the outline changes with the weight. */
  readonly variations: readonly Buffer[];
}

/** What speaks of glyphs and would have to be joined too; the widths are also in the variations, and no page is set upright. */
const LEFT_OUT = ['HVAR', 'VVAR', 'vhea', 'vmtx'];

/**
 * One variable font of many that hold a part of its characters each, as they are cut for the web. Text in many fonts is
 * looked up character by character and shaped piece by piece, which takes a browser half the time of a page.
 *
 * @param files the first one gives what stands in no glyph: names, lines, and what its glyphs do beside each other
 * @param isHeld whether the font is to have a character, by its code point
 * @throws Error where a file is no variable TrueType font
 */
export function joinFonts(files: readonly Uint8Array[], isHeld: (code: number) => boolean): Buffer {
  const fonts = files.map(tablesOf);
  const [first] = fonts;
  if (first === undefined) throw new Error('There is no font to join');
  const tuples: Buffer[] = [];
  const outlines: Buffer[] = [];
  const metrics: Buffer[] = [];
  const variations: Buffer[] = [];
  const characters = new Map<number, number>();
  for (const font of fonts) {
    const before = outlines.length;
    const own = glyphsOf(font, tuples, before);
    outlines.push(...own.outlines);
    metrics.push(...own.metrics);
    variations.push(...own.variations);
    for (const [code, glyph] of readCmap(tableIn(font, 'cmap')))
      if (isHeld(code) && !characters.has(code)) characters.set(code, before + glyph);
  }
  const joined = new Map([...first].filter(([tag]) => !LEFT_OUT.includes(tag)));
  joined.set('glyf', Buffer.concat(outlines));
  joined.set('loca', longOffsets(offsetsOf(outlines)));
  joined.set('hmtx', Buffer.concat(metrics));
  joined.set('gvar', writeVariations(tableIn(first, 'gvar'), tuples, variations));
  joined.set('cmap', writeCmap(characters));
  joined.set('maxp', largest(fonts, outlines.length));
  joined.set('head', withNumber(tableIn(first, 'head'), 50, 1));
  joined.set('hhea', withNumber(tableIn(first, 'hhea'), 34, metrics.length));
  // Without the names of glyphs.
  joined.set('post', withNumber(withNumber(tableIn(first, 'post').subarray(0, 32), 0, 3), 2, 0));
  return fontOf(joined);
}

/** What every part has, whatever it is a part of. */
const EVERYWHERE = [0x20, 0x21, 0x22, 0xa0];

/**
 * A font with some of its characters, otherwise as it was.
 * @param isHeld whether it keeps a character, by its code point
 * @returns `null` where it would have nothing of its own
 */
export function limitedFont(file: Uint8Array, isHeld: (code: number) => boolean): Buffer | null {
  const tables = tablesOf(file);
  const held = new Map([...readCmap(tableIn(tables, 'cmap'))].filter(([code]) => isHeld(code)));
  if ([...held.keys()].every((code) => EVERYWHERE.includes(code))) return null;
  return fontOf(new Map([...tables, ['cmap', writeCmap(held)]]));
}

function withNumber(bytes: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt16BE(value, at);
  return changed;
}

/** @param before how many glyphs come before those of this font */
function glyphsOf(font: Tables, tuples: Buffer[], before: number): Glyphs {
  const count = tableIn(font, 'maxp').readUInt16BE(4);
  const isLong = tableIn(font, 'head').readUInt16BE(50) === 1;
  const places = readOffsets(tableIn(font, 'loca'), 0, count + 1, isLong);
  const outlines = piecesOf(tableIn(font, 'glyf'), places).map((outline) =>
    padTo(withParts(outline, before), 4),
  );
  const widths = tableIn(font, 'hhea').readUInt16BE(34);
  const hmtx = tableIn(font, 'hmtx');
  const metrics = Array.from({ length: count }, (_, glyph) =>
    glyph < widths
      ? hmtx.subarray(4 * glyph, 4 * glyph + 4)
      : Buffer.concat([
          hmtx.subarray(4 * widths - 4, 4 * widths - 2),
          hmtx.subarray(2 * widths + 2 * glyph, 2 * widths + 2 * glyph + 2),
        ]),
  );
  return { outlines, metrics, variations: variationsOf(tableIn(font, 'gvar'), tuples) };
}

/** A glyph that is made of others names them by their numbers. */
function withParts(outline: Buffer, before: number): Buffer {
  if (before === 0 || outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const moved = Buffer.from(outline);
  for (let at = 10, more = true; more; ) {
    const flags = moved.readUInt16BE(at);
    moved.writeUInt16BE(moved.readUInt16BE(at + 2) + before, at + 2);
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x01 ? 4 : 2) + scale;
    more = (flags & 0x20) !== 0;
  }
  return moved;
}

/** Places on the axes that variations of several glyphs share are numbered over all fonts. */
function variationsOf(gvar: Buffer, tuples: Buffer[]): readonly Buffer[] {
  const size = 2 * gvar.readUInt16BE(4);
  const shared = Array.from({ length: gvar.readUInt16BE(6) }, (_, index) => {
    const at = gvar.readUInt32BE(8) + size * index;
    const tuple = gvar.subarray(at, at + size);
    const known = tuples.findIndex((one) => one.equals(tuple));
    return known === -1 ? tuples.push(tuple) - 1 : known;
  });
  const offsets = readOffsets(gvar, 20, gvar.readUInt16BE(12) + 1, (gvar.readUInt16BE(14) & 1) === 1);
  return piecesOf(gvar.subarray(gvar.readUInt32BE(16)), offsets).map((data) => {
    if (data.length === 0) return data;
    const moved = padTo(Buffer.from(data), 4);
    for (let left = moved.readUInt16BE(0) & 0x0fff, at = 4; left > 0; left -= 1) {
      const flags = moved.readUInt16BE(at + 2);
      const isOwn = (flags & 0x8000) !== 0;
      if (!isOwn) moved.writeUInt16BE((flags & 0xf000) | (shared[flags & 0x0fff] ?? 0), at + 2);
      at += 4 + (isOwn ? size : 0) + (flags & 0x4000 ? 2 * size : 0);
    }
    return moved;
  });
}

function writeVariations(first: Buffer, tuples: readonly Buffer[], variations: readonly Buffer[]): Buffer {
  const head = Buffer.from(first.subarray(0, 20));
  const offsets = longOffsets(offsetsOf(variations));
  const shared = padTo(Buffer.concat(tuples), 4);
  head.writeUInt16BE(tuples.length, 6);
  head.writeUInt32BE(head.length + offsets.length, 8);
  head.writeUInt16BE(variations.length, 12);
  head.writeUInt16BE(1, 14);
  head.writeUInt32BE(head.length + offsets.length + shared.length, 16);
  return Buffer.concat([head, offsets, shared, ...variations]);
}

/** What a program that draws has to make room for. */
function largest(fonts: readonly Tables[], glyphs: number): Buffer {
  const most = Buffer.from(tableIn(fonts[0] ?? new Map(), 'maxp'));
  for (const font of fonts) {
    const own = tableIn(font, 'maxp');
    for (let at = 6; at + 2 <= most.length; at += 2)
      most.writeUInt16BE(Math.max(most.readUInt16BE(at), own.readUInt16BE(at)), at);
  }
  most.writeUInt16BE(glyphs, 4);
  return most;
}
