import type { Pair } from '../form/pairs.ts';
import { inlinePairs, OUTSIDE } from '../form/pairs.ts';
import type { FormReading } from '../form/read-form.ts';
import { unnumbered } from '../form/words.ts';
import type { Paragraph } from '../proposal.ts';
import type { Reading } from './reading.ts';

/**
 * 项目单位：示例局 in a line of its own before the first heading, 1.项目单位：示例局 among the first lines below one, and
 * 三、自评等级：优 anywhere.
 */
export function labelledLines(preface: readonly Paragraph[], all: readonly Paragraph[]): readonly Pair[] {
  const first = firstLines(preface, all);
  const places = new Set(first.map(({ at }) => at));
  return [...first, ...all.filter(({ at, table }) => !table && !places.has(at))]
    .filter(({ text }) => text.length <= LONGEST_LINE && !/[。；]/.test(text))
    .flatMap(({ text, at }) =>
      inlinePairs({ ...OUTSIDE, text: unnumbered(text), at }).pairs.filter(
        ({ field }) => places.has(at) || field === 'grade',
      ),
    );
}

/** The lines at the head of a text, without the numbers that count them. */
export function firstLines(preface: readonly Paragraph[], all: readonly Paragraph[]): readonly Paragraph[] {
  const own = preface.filter(({ table }) => !table);
  const places = new Set(own.map(({ at }) => at));
  const next = all.slice(0, FIRST_LINES).filter(({ at, table }) => !table && !places.has(at));
  return [...own, ...next].map((line) => ({ ...line, text: unnumbered(line.text) }));
}

const LONGEST_LINE = 60;
const FIRST_LINES = 10;

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
