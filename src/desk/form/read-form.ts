import type { Cell, Grid } from '../read/source.ts';
import { allCells } from '../read/source.ts';
import { readWithEvidence } from './column-evidence.ts';
import type { FundReading } from './fund-table.ts';
import { readFunds } from './fund-table.ts';
import { headerByBody } from './header-by-body.ts';
import type { HeaderReading } from './indicator-headers.ts';
import { findHeader } from './indicator-headers.ts';
import type { TableReading } from './indicator-table.ts';
import type { ManagementRow } from './management.ts';
import { readManagement } from './management.ts';
import type { Pair } from './pairs.ts';
import { readPairs } from './pairs.ts';
import { readProjectList } from './project-list.ts';
import type { Siblings } from './sibling-tables.ts';
import { alike, isUnlike, NO_SIBLINGS, siblingsOf } from './sibling-tables.ts';
import { isBlank } from './words.ts';

/** One table or sheet as a form: what was recognised, cell by cell, and what was not. */
export interface FormReading {
  readonly grid: Grid;
  readonly title: Pick<Cell, 'text' | 'at'> | null;
  readonly tables: readonly { readonly header: HeaderReading; readonly table: TableReading }[];
  readonly funds: FundReading | null;
  readonly pairs: readonly Pair[];
  readonly management: readonly ManagementRow[];
  /** The names of the projects, where the table is a list of several and no report of one. */
  readonly list: readonly Cell[] | null;
  /** Filled cells that nothing was made of. */
  readonly unused: readonly Cell[];
}

/** Reads the tables of one file: those with one header are read alike. */
export function readForms(grids: readonly Grid[]): readonly FormReading[] {
  const forms = grids.map((grid) => readForm(grid));
  const siblings = siblingsOf(forms.flatMap(({ tables }) => tables));
  return forms.map((form) =>
    form.tables.some((one) => isUnlike(one, siblings)) ? readForm(form.grid, siblings) : form,
  );
}

/** Reads a grid by what its headers say and where they stand; never by the address of a cell. */
export function readForm(grid: Grid, siblings: Siblings = NO_SIBLINGS): FormReading {
  const used = new Set<Cell>();
  const take = (cells: Iterable<Cell | null>) => {
    for (const cell of cells) if (cell) used.add(cell);
  };
  const title = titleOf(grid);
  if (title !== null) take(grid.rows.flat().filter((cell) => cell === title));
  const management = readManagement(grid);
  take(management.used);
  const tables: FormReading['tables'][number][] = [];
  for (let from = 0; ; ) {
    const found = findHeader(grid, from) ?? headerByBody(grid, from);
    if (found === null) break;
    const { header, table } = readWithEvidence(grid, alike(found, siblings));
    if (table.rows.length > 0) {
      tables.push({ header, table });
      take(table.used);
    }
    from = Math.max(table.end, header.dataRow);
  }
  const funds = readFunds(grid, new Set([...used, ...tables.flatMap(({ table }) => [...table.execution])]));
  if (funds) take(funds.used);
  const list = tables.length === 0 && funds === null ? readProjectList(grid) : null;
  const { pairs, rest } = list === null ? readPairs(grid, used) : { pairs: [], rest: [] };
  take(pairs.flatMap(({ label, value }) => [own(grid, label), own(grid, value)]));
  const unused = [...allCells(grid).filter((cell) => !used.has(cell) && !isBlank(cell.text)), ...rest];
  return { grid, title, tables, funds, pairs, management: management.rows, list, unused };
}

/** The cell of the grid behind a value that was cut out of it. */
function own(grid: Grid, value: Cell): Cell | null {
  return grid.rows[value.row]?.[value.column] ?? null;
}

/** The first line of words over the whole table that names a form; 附件1 and 报表编号 stand above it. */
function titleOf(grid: Grid): FormReading['title'] {
  for (const row of grid.rows.slice(0, 5)) {
    const filled = [...new Set(row)].filter(({ text }) => !isBlank(text));
    // 请勿改动格式 at the side of a title is none.
    const wide = filled.find(({ columnSpan }) => columnSpan > 1 && columnSpan * 2 >= grid.width);
    const [only = undefined, other] = wide === undefined ? filled : [wide];
    if (only === undefined) continue;
    if (other !== undefined) break;
    const isAbove = /^附(?:件|表)\s*\d*$|编号|[:：]/.test(only.text) && !TITLE.test(only.text);
    if (!isAbove && /表|报告|评价|自评|考[核评]/.test(only.text)) return only;
  }
  return (grid.caption ?? []).findLast(({ text }) => TITLE.test(text)) ?? null;
}

const TITLE = /(?:自评|评价|评分|考评|绩效).*(?:表|报告)|报告$|自评表/;

/** Whether a table is a form at all, and no table of the words. */
export function isForm({ tables, funds, pairs, list }: FormReading): boolean {
  return tables.length > 0 || funds !== null || list !== null || pairs.length >= 2;
}
