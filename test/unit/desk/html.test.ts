import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importFiles, readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { EVERY_READER } from '../../../src/desk/read/every-reader.ts';
import type { Grid } from '../../../src/desk/read/source.ts';
import { cellsOf } from '../../../src/desk/read/source.ts';
import { drawnFile } from '../../support/drawn/office.ts';
import { drawLayout } from '../../support/habits/draw-layout.ts';
import { drawStory } from '../../support/habits/story.ts';

// What is copied from a web page, or saved as one, is read as the same table in a workbook is.

/** More with `MINGJI_FORMS=1000`. */
const RUNS = Number(process.env['MINGJI_FORMS'] ?? 40);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** Tags as browsers, Word and systems of offices write them: closed or left open, with styles, in capitals. */
function htmlOf(grid: Grid, isTidy: boolean): string {
  const [open, close] = isTidy ? ['<p><span style="font-size:14px">', '</span></p>'] : ['', ''];
  const rows = grid.rows.map((_, row) => {
    const cells = cellsOf(grid, row)
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan, columnSpan }) => {
        const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}`;
        const words = text === '' ? '&nbsp;' : escaped(text);
        return `<${isTidy ? 'td' : 'TD'}${spans}>${open}${words}${close}${isTidy ? '</td>' : ''}`;
      });
    return `<tr>\n${cells.join('\n')}${isTidy ? '</tr>' : ''}`;
  });
  const table = `<table border="1"><tbody>${rows.join('\n')}</tbody></table>`;
  return `<html>\n<body>\n<!--StartFragment-->${table}<!--EndFragment-->\n</body>\n</html>`;
}

function factsOf({ indicators, funds, goals, total, grade, projectName, unitName }: Proposal) {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('printed' in value && 'value' in value) return value.value;
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, plain(own)]));
  };
  return plain({ indicators, lines: funds?.lines ?? null, goals, total, grade, projectName, unitName });
}

test(`${RUNS} tables give the same facts as a page and as a workbook`, async () => {
  const check = fc.asyncProperty(fc.gen(), fc.boolean(), async (gen, isTidy) => {
    const draw = { of: <T>(list: readonly T[]) => list[gen(fc.nat, { max: list.length - 1 })] as T };
    const { form, traits } = drawLayout(draw, drawStory(draw));
    if (form.sheets === undefined) return;
    const reading = await readFiles([{ name: form.name, bytes: await drawnFile(form) }]);
    const grids = reading.files.flatMap(({ source }) =>
      source.blocks.flatMap((block) => (block.type === 'grid' ? [block.grid] : [])),
    );
    // Where one sheet was taken apart there is no grid of it left to be written.
    const [grid, other] = grids;
    if (grid === undefined || other !== undefined) return;
    const bytes = new TextEncoder().encode(htmlOf(grid, isTidy));
    const page = await importFiles([{ name: '页面.html', bytes }], EVERY_READER);
    expect(factsOf(page), traits.join(' · ')).toEqual(factsOf(propose(reading, {})));
  });
  await fc.assert(check, { numRuns: RUNS });
});

async function blocksOf(html: string) {
  const [file] = (await readFiles([{ name: 'a.html', bytes: new TextEncoder().encode(html) }], EVERY_READER))
    .files;
  return file?.source ?? { blocks: [], leftOut: [] };
}

describe('a page', () => {
  test('hides nothing that is read: what no browser shows is named and left out', async () => {
    const { blocks, leftOut } = await blocksOf(
      '<html><head><title>123</title><style>p{}</style></head><body><p>甲</p><p style="display: none">秘密 456</p>' +
        '<div hidden><table><tr><td>789</table></div><script>var a = "<p>1</p>";</script><p>乙&#8805;5 &lt;丙&gt;</p></body></html>',
    );
    expect(blocks.map((block) => (block.type === 'paragraph' ? block.text : 'table'))).toEqual([
      '甲',
      '乙≥5 <丙>',
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['hidden-text']);
  });

  test('keeps a table inside a cell as the words of that cell', async () => {
    const { blocks } = await blocksOf(
      '<table><tr><td>外<table><tr><td>内1</td><td>内2</td></tr></table></td><td>右</td></tr></table>',
    );
    const [block, other] = blocks;
    expect(other).toBeUndefined();
    expect(block?.type === 'grid' && block.grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['外内1内2', '右'],
    ]);
  });

  test('that never closes anything is read to its end', async () => {
    const { blocks } = await blocksOf('<table><tr><td rowspan=2>一<td>二<tr><td>三</table><p>四');
    const [table, words] = blocks;
    expect(table?.type === 'grid' && table.grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['一', '二'],
      ['一', '三'],
    ]);
    expect(words).toMatchObject({ text: '四' });
  });

  test('is told from words that begin with a sign', async () => {
    const { blocks } = await blocksOf('<5万元的项目不评价\n第二行');
    expect(blocks).toHaveLength(2);
  });
});
