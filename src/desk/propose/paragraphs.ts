import type { Pair } from '../form/pairs.ts';
import { inlinePairs, OUTSIDE } from '../form/pairs.ts';
import type { FormReading } from '../form/read-form.ts';
import type { Paragraph } from '../proposal.ts';
import type { Reading } from './reading.ts';

/** 项目单位：示例局 in a line of its own before the first heading. */
export function linesAbove(preface: readonly Paragraph[]): readonly Pair[] {
  return preface
    .filter(({ text, table }) => !table && text.length <= LONGEST_LINE && !/[。；]/.test(text))
    .flatMap(({ text, at }) => inlinePairs({ ...OUTSIDE, text, at }).pairs);
}

const LONGEST_LINE = 60;

/** Paragraphs of all files in order; tables that are no form stay with the words. */
export function wordsOf(reading: Reading, forms: ReadonlySet<FormReading>): readonly Paragraph[] {
  return reading.files.flatMap(({ source, forms: own }) => {
    if (source.form === 'spreadsheet') return [];
    let grids = 0;
    return source.blocks.flatMap((block): Paragraph[] => {
      if (block.type === 'paragraph')
        return block.text
          .split('\n')
          .map((text) => ({ text: text.trim(), at: block.at }))
          .filter(({ text }) => text !== '');
      const form = own[grids];
      grids += 1;
      if (form === undefined || forms.has(form)) return [];
      const table = block.grid.rows.map((row) =>
        [...row].map((cell, x) => (cell.column === x || row.indexOf(cell) === x ? cell.text : '')),
      );
      return [{ text: table.flat().join(' '), at: { file: block.grid.file, at: block.grid.name }, table }];
    });
  });
}
