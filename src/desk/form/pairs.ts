import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { fitting } from './fitting.ts';
import { fundColumnSays, moneyUnit } from './fund-headers.ts';
import { goalAt, goalColumns, goalPairs, goalSays, goalWithin, isGoal } from './goals.ts';
import type { PairField } from './pair-words.ts';
import { pairSays } from './pair-words.ts';
import { withoutPrompts } from './prompts.ts';
import { withWholeChoices } from './ticks.ts';
import { hasDigit, isBlank, isGrade, labelledGrade, labelText, pointsText } from './words.ts';

export interface Pair {
  readonly field: PairField;
  readonly label: Cell;
  readonly value: Cell;
}

/** What stands in one cell with its label, and the pieces of such a cell that nobody knows. */
export interface PairReading {
  readonly pairs: readonly Pair[];
  readonly rest: readonly Cell[];
}

/** Labels with the value in the next filled cell of the row, and goals below or beside their headings. */
export function readPairs(grid: Grid, taken: ReadonlySet<Cell>): PairReading {
  const pairs: Pair[] = [];
  const rest: Cell[] = [];
  for (const { text, at } of grid.caption ?? []) {
    const line = { ...OUTSIDE, text, at };
    const year = yearAlone([line]);
    pairs.push(...inlinePairs(line).pairs, ...(year === null ? [] : [year]));
  }
  for (let row = 0; row < grid.rows.length; row += 1) {
    const own = cellsOf(grid, row).filter((cell) => cell.row === row);
    const cells = own.filter((cell) => !taken.has(cell));
    const year = row < FIRST_ROWS ? yearAlone(own) : null;
    if (year !== null) pairs.push(year);
    const goals = goalColumns(grid, cells);
    if (goals !== null) pairs.push(...goalPairs(grid, row, goals, taken));
    for (const [index, label] of cells.entries()) {
      const inline = inlinePairs(label);
      pairs.push(...inline.pairs);
      rest.push(...inline.rest);
      if (inline.pairs.length > 0) continue;
      const within = goalWithin(label);
      if (within !== null) {
        const { field, label: words, value: own } = within;
        pairs.push({ field, label: { ...label, text: words }, value: { ...label, text: own } });
        continue;
      }
      const field =
        gradeOf(label, cells) ??
        pairSays(label.text) ??
        (goals === null ? goalAt(grid, label) : null) ??
        resultOf(label, cells) ??
        (row < HEAD_ROWS ? besideItsValue(label, cells) : null);
      if (field === null) continue;
      const beside = cells.slice(index + 1).find((cell) => !isBlank(cell.text));
      // 年度目标 before 年初设定：… and 完成情况：… is the label of both.
      if (beside !== undefined && goalWithin(beside) !== null) continue;
      const isLabel = beside === undefined || pairSays(beside.text) !== null;
      if (goals !== null && beside !== undefined && isGoal(beside)) continue;
      if (field === 'total' && !isLabel) {
        // 总分 | 100 | 87 | 88: which of them it is cannot be read here.
        const after = cells.slice(index + 1).filter(({ text }) => !isBlank(text));
        const end = after.findIndex(({ text }) => pointsText(text) === null);
        const numbers = end === -1 ? after : after.slice(0, end);
        if (numbers.length > 1) {
          pairs.push(...numbers.map((value) => ({ field, label, value })));
          continue;
        }
      }
      const behind = cells.slice(index + 1).filter(({ text }) => !isBlank(text));
      const value = isLabel ? below(grid, label) : (fitting(field, behind) ?? undefined);
      if ((field === 'expected' || field === 'actual') && value !== undefined && isNoGoal(value)) continue;
      if (value !== undefined && !taken.has(value)) pairs.push({ field, label, value });
    }
  }
  return { pairs: pairs.flatMap(answered), rest };
}

/** Fields that a form asks for in sentences. */
const TEXTS: ReadonlySet<PairField> = new Set([
  'expected',
  'actual',
  'findings',
  'recommendations',
  'conclusion',
]);

/** A pair as far as somebody answered: what the form asks for is no answer. */
function answered(pair: Pair): readonly Pair[] {
  const text = TEXTS.has(pair.field) ? withoutPrompts(pair.value.text) : pair.value.text;
  return text === '' ? [] : [{ ...pair, value: { ...pair.value, text } }];
}

/** What is achieved is told in a sentence: 86座 beside 目标值 is a target, 全年预算数 beside 完成情况 a header. */
function isNoGoal({ text }: Cell): boolean {
  return text.length < SHORTEST_GOAL || columnSays(text) !== null || fundColumnSays(text) !== null;
}

const SHORTEST_GOAL = 6;

/** 总得分 | 自评等级 with their values in the row below. */
function below(grid: Grid, label: Cell): Cell | undefined {
  const cell = grid.rows[label.row + label.rowSpan]?.[label.column];
  const isValue =
    cell !== undefined && cell.column === label.column && !isBlank(cell.text) && pairSays(cell.text) === null;
  return isValue && SHORT_VALUES.has(pairSays(label.text) ?? 'person') && cell.text.length <= 8
    ? cell
    : undefined;
}

/** What may stand below its label: a name is too easily something else. */
const SHORT_VALUES: ReadonlySet<PairField> = new Set(['total', 'reviewedTotal', 'grade', 'fiscalYear']);

/** Where a title and what belongs to it stand. */
const FIRST_ROWS = 5;
/** A line above a table is no cell of it. */
export const OUTSIDE = { row: -1, column: -1, rowSpan: 1, columnSpan: 1 };

/** （2023年度） in a line of its own below the title. */
function yearAlone(cells: readonly Cell[]): Pair | null {
  // 金额单位：元 may stand beside it.
  const [only, other] = cells.filter(({ text }) => !isBlank(text) && !isUnit(text));
  if (only === undefined || other !== undefined) return null;
  const text = only.text.normalize('NFKC');
  // （  2024  年度） keeps the blanks of its template.
  const year = [text, ...text.split(PIECES)].find((piece) =>
    /^\s*\(?\s*20\d{2}\s*年\s*(?:度|\d{1,2}[-—~至]\d{1,2}月)?\s*\)?\s*$/.test(piece),
  );
  return year === undefined
    ? null
    : { field: 'fiscalYear', label: only, value: { ...only, text: year.trim() } };
}

function isUnit(text: string): boolean {
  return moneyUnit(text) !== null && text.length <= LONGEST_UNIT;
}

const LONGEST_UNIT = 12;

/** What parts the pieces of one line. */
const PIECES = /\n|\s{2,}|　+/;

/** `项目名称：道路养护　　实施单位：公路站` in one cell. */
export function inlinePairs(cell: Cell): PairReading {
  const pieces = withWholeChoices(cell.text.split(PIECES).filter((piece) => piece !== ''));
  const pairs: Pair[] = [];
  const rest: Cell[] = [];
  for (const piece of pieces) {
    // （自评等级）优 in a cell of its own.
    const grade = isGrade(piece) ? null : labelledGrade(piece);
    if (grade !== null) {
      pairs.push({ field: 'grade', label: { ...cell, text: piece }, value: { ...cell, text: grade } });
      continue;
    }
    const bare = piece.replace(/^[（(【](.*)[）)】]$/, '$1');
    const [, label, value] = /^([^:：]{2,14})[:：]\s*(\S.*)$/.exec(bare) ?? [];
    const said = label === undefined ? null : (pairSays(label) ?? shortLabel(label));
    // 自评结论：优 is the grade.
    const field = said === 'conclusion' && isGrade(value ?? '') ? 'grade' : said;
    const words = value?.replace(/[（(](?:盖章|公章|签章)[)）]/, '').trim() ?? '';
    const own = field === null ? null : fitting(field, [{ ...cell, text: words }]);
    if (field === null || own === null || moneyUnit(piece) !== null) rest.push({ ...cell, text: piece });
    else pairs.push({ field, label: { ...cell, text: label ?? '' }, value: own });
  }
  return pairs.length === 0 ? { pairs, rest: [] } : { pairs, rest };
}

/** With a colon behind it 项目 or 单位 names the project or the unit; without, half the words of a form do. */
function shortLabel(label: string): PairField | null {
  const words = labelText(label);
  if (words === '项目') return 'projectName';
  return /^(?:单位|部门|(?:填报|申报|实施|评价|被评价)部门)$/.test(words) ? 'unitName' : null;
}

/** 自评结论 beside 优 is the grade. */
function gradeOf(label: Cell, cells: readonly Cell[]): PairField | null {
  const beside = cells.slice(cells.indexOf(label) + 1).find((cell) => !isBlank(cell.text));
  return pairSays(label.text) === 'conclusion' && isGrade(beside?.text ?? '') ? 'grade' : null;
}

/** 自评结果 is the total beside points, and the grade beside one. */
function resultOf(label: Cell, cells: readonly Cell[]): PairField | null {
  if (/^(?:自评|评价|考评|考核)(?:得)?分(?:数|值)?$/.test(labelText(label.text)))
    return wholeScore(label, cells);
  if (!/^(?:自评|评价|考评|考核|评分)?(?:结果|成绩)$/.test(labelText(label.text))) return null;
  const text = cells.slice(cells.indexOf(label) + 1).find((cell) => !isBlank(cell.text))?.text ?? '';
  if (/分$/.test(text.trim()) && pointsText(text) !== null) return 'total';
  return isGrade(text) ? 'grade' : null;
}

/** 自评分 | 96.55 names the whole where the row speaks of no money: points of a part are fewer. */
function wholeScore(label: Cell, cells: readonly Cell[]): PairField | null {
  const [beside, ...more] = cells.slice(cells.indexOf(label) + 1).filter(({ text }) => !isBlank(text));
  const points = Number(pointsText(beside?.text ?? '') ?? Number.NaN);
  const isAlone = more.every(({ text }) => pointsText(text) === null);
  const isOfMoney = cells.some(({ text }) => /预算|资金|执行|支出/.test(text));
  return points >= FEWEST_POINTS && points <= 100 && isAlone && !isOfMoney ? 'total' : null;
}

const FEWEST_POINTS = 30;

/** 单位 | 示例局 | 项目名称 | …: a short word names only where labels and values stand in turn. */
function besideItsValue(label: Cell, cells: readonly Cell[]): PairField | null {
  const filled = cells.filter(({ text }) => !isBlank(text));
  const at = filled.indexOf(label);
  const value = filled[at + 1];
  const isInTurn = filled.length % 2 === 0 && at % 2 === 0;
  if (value === undefined || !isInTurn) return null;
  const isName =
    value.text.length >= SHORTEST_NAME && !hasDigit(value.text) && columnSays(value.text) === null;
  return isName && fundColumnSays(value.text) === null ? shortLabel(label.text) : null;
}

const SHORTEST_NAME = 4;
/** Who reports on what stands in the first rows of a form. */
const HEAD_ROWS = 8;

/** Whether a text is only a label of a form, so that leaving it out loses nothing. */
export function isLabel(text: string): boolean {
  const isPlain = /^(说明|备注|绩效指标|基本情况|项目概况)$/.test(labelText(text));
  return isPlain || pairSays(text) !== null || goalSays({ text }) !== null;
}
