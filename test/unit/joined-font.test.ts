import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decompress } from 'wawoff2';
import { joinFonts, limitedFont } from '../support/browser/join-fonts.ts';
import { readCmap, tableIn, tablesOf } from '../support/browser/true-type.ts';
import { PROJECT } from '../support/cache.ts';

const FILES = join(PROJECT, 'node_modules', '@fontsource-variable', 'noto-sans-sc', 'files');

async function part(name: string): Promise<Uint8Array> {
  return (await decompress(readFileSync(join(FILES, `noto-sans-sc-${name}-wght-normal.woff2`)))).slice();
}

/** Width, and outline as its bytes, of each character. */
function drawn(font: Uint8Array): ReadonlyMap<number, { readonly width: number; readonly outline: string }> {
  const tables = tablesOf(font);
  const table = (tag: string) => tableIn(tables, tag);
  const isLong = table('head').readUInt16BE(50) === 1;
  const place = (glyph: number) =>
    isLong ? table('loca').readUInt32BE(4 * glyph) : 2 * table('loca').readUInt16BE(2 * glyph);
  const widths = table('hhea').readUInt16BE(34);
  return new Map(
    [...readCmap(table('cmap'))].map(([code, glyph]) => [
      code,
      {
        width: table('hmtx').readUInt16BE(4 * Math.min(glyph, widths - 1)),
        outline: table('glyf')
          .subarray(place(glyph), place(glyph + 1))
          .toString('hex')
          .replace(/0+$/u, ''),
      },
    ]),
  );
}

const isSimple = ({ outline }: { readonly outline: string }) => !outline.startsWith('ffff');

test('fonts that are joined draw every character as they drew it apart', async () => {
  const parts = [await part('119'), await part('118'), await part('latin-ext')];
  const joined = drawn(joinFonts(parts, () => true));
  const apart = new Map(parts.toReversed().flatMap((one) => [...drawn(one)]));
  expect([...joined.keys()].toSorted()).toEqual([...apart.keys()].toSorted());
  expect(joined.size).toBeGreaterThan(300);
  for (const [code, glyph] of apart) {
    expect(joined.get(code)?.width, String.fromCodePoint(code)).toBe(glyph.width);
    // What is made of other glyphs names them by their numbers.
    if (isSimple(glyph))
      expect(joined.get(code)?.outline === glyph.outline, String.fromCodePoint(code)).toBe(true);
  }
});

test('a font is limited to some of its characters, and left out where it has none of its own', async () => {
  const isHan = (code: number) => code >= 0x4e00 && code < 0xa000;
  const signs = limitedFont(await part('119'), (code) => !isHan(code));
  expect([...readCmap(tableIn(tablesOf(signs ?? new Uint8Array()), 'cmap')).keys()].some(isHan)).toBe(false);
  expect(limitedFont(await part('4'), (code) => !isHan(code) && code < 0x2e80)).toBeNull();
});
