import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { isBlank, LONGEST_LABEL, labelText, unnumbered } from './words.ts';

const EXPECTED =
  /^(年度|年初|当年|本年|总体|全年|预算|项目|政策|绩效|预期|设定)*(预期|设定|绩效|总体|总|年度|计划)*目标(值|任务|内容)?(情况)?$|^年初设定目标$|^预期目标$/;
const ACTUAL =
  /^(年度|当年|本年|全年|总体|项目|政策|目标|绩效|实际|年末|目标实际|具体|主要|任务)*(实际)?(目标)?(完成|实现|达成)(情况|结果|目标)(综述|概述|总结|说明)?$|^(?:年度|全年|年末|实际|目标|总体)+(完成|实现|达成)$|^绩效(?:目标)?实施(?:情况|结果)$/;

/** What a heading of goals names, or `null`. */
export function goalSays(cell: Pick<Cell, 'text'>): 'expected' | 'actual' | null {
  if (cell.text.length > LONGEST_LABEL) return null;
  const label = unnumbered(labelText(cell.text).replace(/[（(][^（()）]*[）)]/g, ''));
  if (ACTUAL.test(label)) return 'actual';
  return EXPECTED.test(label) ? 'expected' : null;
}

/** 年初设定 names the goal only behind a label of goals: elsewhere it may be a target. */
const SET = /^(?:年初|期初|原)?(?:设定|预期|计划|申报)$/;

/** What a heading of goals names where it stands: 年度总体目标 | 年初设定 is one. */
export function goalAt(grid: Grid, cell: Cell): 'expected' | 'actual' | null {
  const said = goalSays(cell);
  if (said !== null || !SET.test(labelText(cell.text))) return said;
  const before = grid.rows[cell.row]?.[cell.column - 1];
  return before !== undefined && goalSays(before) === 'expected' ? 'expected' : null;
}

/** 年初设定：… and 完成情况：… in the cells themselves, beside 年度目标: a label in front of its sentence. */
export function goalWithin({ text }: Pick<Cell, 'text'>): {
  readonly field: 'expected' | 'actual';
  readonly label: string;
  readonly value: string;
} | null {
  const [, label = '', value = ''] = /^([^:：，。]{2,12})[:：]\s*(\S[\s\S]*)$/.exec(text.trim()) ?? [];
  const said = goalSays({ text: label }) ?? (SET.test(labelText(label)) ? 'expected' : null);
  return said === null || value.length < SHORTEST_SENTENCE ? null : { field: said, label, value };
}

const SHORTEST_SENTENCE = 8;

export function isGoal(cell: Cell): boolean {
  return goalSays(cell) !== null;
}

export interface GoalColumns {
  /** More than one where a form prints the goal of the start of the year and the changed one. */
  readonly expected: readonly Cell[];
  readonly actual: Cell;
}

/** 预期目标 | 实际完成情况 side by side: the texts stand in the row below. */
export function goalColumns(grid: Grid, cells: readonly Cell[]): GoalColumns | null {
  // 目标 | 完成 over two texts; elsewhere 完成 is too short a word.
  const [, done] = cells.length === 2 ? cells : [];
  const actual =
    cells.findLast((cell) => goalSays(cell) === 'actual') ??
    (done !== undefined && /^(?:完成|实现|达成)$/.test(labelText(done.text)) ? done : undefined);
  if (actual === undefined) return null;
  const before = cells.filter((cell) => goalAt(grid, cell) === 'expected' && cell.column < actual.column);
  const last = before.at(-1);
  if (last === undefined || isLineOfBlock(grid, last, actual)) return null;
  // 年度总体目标 over the whole block is its label; two headings of one height are two goals.
  const others = before.filter(
    (cell) => cell !== last && cell.rowSpan === actual.rowSpan && below(grid, cell) !== undefined,
  );
  return { expected: [...others, last], actual };
}

/** 年度总体目标 over the lines 完成情况 | … and 年初设定 | …: each has its text beside it. */
function isLineOfBlock(grid: Grid, block: Cell, actual: Cell): boolean {
  const beside = grid.rows[actual.row]?.[actual.column + actual.columnSpan];
  return (
    block.rowSpan > actual.rowSpan &&
    block.column + block.columnSpan === actual.column &&
    beside !== undefined &&
    !isBlank(beside.text) &&
    !isGoal(beside)
  );
}

function below(grid: Grid, heading: Cell): Cell | undefined {
  const cell = grid.rows[heading.row + heading.rowSpan]?.[heading.column];
  return cell === undefined || isBlank(cell.text) || isGoal(cell) ? undefined : cell;
}

export interface GoalPair {
  readonly field: 'expected' | 'actual';
  readonly label: Cell;
  readonly value: Cell;
}

/** The goals under their headings, or beside them. */
export function goalPairs(
  grid: Grid,
  row: number,
  { expected, actual }: GoalColumns,
  taken: ReadonlySet<Cell>,
): GoalPair[] {
  const last = expected.at(-1);
  // 年度目标 | …长文… | 完成情况 | …长文… has its values beside, not below.
  const beside = last && grid.rows[row]?.[last.column + last.columnSpan];
  if (last !== undefined && beside !== undefined && beside !== actual && !isBlank(beside.text)) {
    const after = cellsOf(grid, row).find(
      (cell) => cell.column >= actual.column + actual.columnSpan && !isBlank(cell.text),
    );
    return [
      { field: 'expected', label: last, value: beside },
      ...(after === undefined ? [] : [{ field: 'actual' as const, label: actual, value: after }]),
    ];
  }
  const named = [
    ...expected.map((label) => ({ field: 'expected' as const, label })),
    { field: 'actual' as const, label: actual },
  ];
  return named.flatMap(({ field, label }) => {
    const value = below(grid, label);
    return value === undefined || taken.has(value) ? [] : [{ field, label, value }];
  });
}
