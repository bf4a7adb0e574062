import type { Caption, Cell, Grid } from '../read/source.ts';
import type { LevelText } from './heading-rows.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import { tidyLevel } from './level-name.ts';
import type { GroupCells } from './level-points.ts';
import { OUTSIDE } from './pairs.ts';
import { isBlank, LEVEL1, LEVEL2, labelText, unnumbered } from './words.ts';

/** A level that stands in a line above the table instead of a column of it, and its points where the line states them. */
interface LevelAbove {
  readonly level: LevelText;
  readonly group: GroupCells | null;
}

interface Levelled<R> {
  readonly rows: readonly R[];
  readonly groups: readonly GroupCells[];
}

interface LevelledRow {
  readonly path: readonly (LevelText | null)[];
}

/** 表2 产出指标完成情况 names 产出指标. */
const AROUND =
  /^(?:附?表\s*\d*[-—.]?\d*\s*[:：、.]?)?\s*(.+?)(?:完成|得分|评分|自评|评价|分析|实现)*(?:情况)?表?$/;
const WEIGHT =
  /(?:^|分值|权重|满分|标准分|总分|共|计)\s*[:：为]?\s*(\d{1,3}(?:\.\d+)?)\s*分?(?=$|[，,、；;])/;
const SCORE = /得分?\s*[:：为]?\s*(\d{1,3}(?:\.\d+)?)\s*分?(?=$|[，,、；;])/;

/**
 * （一）产出指标（分值50分，自评得分49.76分） over a table that begins with the second level, or with the indicators. A
 * table with first levels of its own says it itself.
 */
export function withLevelAbove<R extends LevelledRow>(
  grid: Grid,
  { columns, firstRow }: HeaderReading,
  own: Levelled<R>,
): Levelled<R> {
  if (own.rows.length === 0 || !beginsBelow(columns, own.rows)) return own;
  const above = levelIn(linesAbove(grid, firstRow));
  if (above === null) {
    // Whoever says 二级 has a first level somewhere: it is missing, and nothing takes its place.
    const isMissing = columns.some(({ kind, header }) => kind === 'level' && /二级/.test(header));
    return isMissing ? { ...own, rows: own.rows.map((row) => ({ ...row, path: [null, ...row.path] })) } : own;
  }
  const { level, group } = above;
  return {
    rows: own.rows.map((row) => ({ ...row, path: [level, ...row.path] })),
    groups: [
      ...(group === null ? [] : [group]),
      ...own.groups.map((one) => ({ ...one, path: [level.text, ...one.path] })),
    ],
  };
}

/** Lines of one cell right above a header within its grid; above the first row, those above the grid. */
function linesAbove({ caption = [], rows }: Grid, firstRow: number): readonly Caption[] {
  const lines: Caption[] = [];
  for (const line of rows.slice(0, firstRow).toReversed()) {
    const [only, other] = [...new Set(line)].filter(({ text }) => !isBlank(text));
    if (only === undefined || other !== undefined) return lines;
    lines.unshift(only);
  }
  return [...caption, ...lines];
}

function levelIn(caption: readonly Caption[]): LevelAbove | null {
  for (const { text, at } of caption.toReversed()) {
    const line = unnumbered(text.normalize('NFKC').trim());
    const [, words = '', brackets = ''] = /^([^():]{2,20})(?:\((.{1,40})\))?[:。]?$/.exec(line) ?? [];
    const name = tidyLevel(AROUND.exec(words.trim())?.[1] ?? '');
    if (!LEVEL1.test(labelText(name))) continue;
    const cell = (own: string): Cell => ({ ...OUTSIDE, text: own, at });
    const [weight, score] = [WEIGHT, SCORE].map((pattern) => pattern.exec(brackets)?.[1]);
    return {
      level: { text: name, cell: cell(text) },
      group:
        weight === undefined
          ? null
          : { path: [name], weight: cell(weight), score: score === undefined ? null : cell(score) },
    };
  }
  return null;
}

/** 二级指标 says it in its header; a header that says nothing, by names of second levels below it. */
function beginsBelow(columns: readonly Column[], rows: readonly LevelledRow[]): boolean {
  const levels = columns.filter(({ kind }) => kind === 'level');
  if (levels.length === 0) return rows.every(({ path }) => path.length === 0);
  if (levels.some(({ header }) => /一级/.test(header))) return false;
  if (/二级/.test(levels[0]?.header ?? '')) return true;
  return rows.every(
    ({ path: [first] }) => first != null && !isBlank(first.text) && LEVEL2.test(labelText(first.text)),
  );
}
