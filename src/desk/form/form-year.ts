import { keepingSame } from '../../model/remember.ts';
import type { Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';

/** Where a title and what belongs to it stand. */
const FIRST_ROWS = 6;
const YEAR = /20\d{2}/g;
const YEAR_ALONE = /^\s*20\d{2}\s*年?度?\s*$/;
/** 评价年度：2023, （2023年度）, 2023年度…自评表: a heading of a column speaks of years too. */
const SAYS =
  /年度?[:：]?\s*[（(]?(20\d{2})|^[（(]?\s*(20\d{2})\s*年度?\s*[）)]?$|(20\d{2})\s*年度?.*(?:表|报告)[）)]?$|(?:表|报告)[（(]\s*(20\d{2})\s*年/;

/** The year that a form is about, where its head names one and no other. Asked again at every row of its grid. */
export const formYear = keepingSame((grid: Grid): string | null => {
  const head = Array.from({ length: Math.min(FIRST_ROWS, grid.rows.length) }, (_, row) => {
    const cells = cellsOf(grid, row).filter((cell) => cell.row === row && cell.text !== '');
    // 2023年 | 2024年 over columns is no year of the form.
    if (cells.filter(({ text }) => YEAR_ALONE.test(text)).length > 1) return [];
    return cells.flatMap((cell, at) => [cell.text, `${cell.text}：${cells[at + 1]?.text ?? ''}`]);
  }).flat();
  const years = [...(grid.caption ?? []).map(({ text }) => text), ...head].flatMap((text) => {
    const [, labelled, alone, titled, behind] = SAYS.exec(text.normalize('NFKC')) ?? [];
    return [labelled ?? alone ?? titled ?? behind].filter((year) => year !== undefined);
  });
  const [year, other] = new Set(years);
  return year === undefined || other !== undefined ? null : year;
});

/** 2022年完成 in a form of 2023. */
export function isOtherYear(text: string, year: string | null): boolean {
  const years = text.normalize('NFKC').match(YEAR);
  return year !== null && years !== null && !years.includes(year);
}
