import type { Block, Cell } from '../read/source.ts';
import type { ColumnKind } from './column-words.ts';
import type { Column } from './indicator-headers.ts';
import { findHeader } from './indicator-headers.ts';
import { placed } from './placed.ts';
import { isPoints } from './row-cells.ts';
import { isBlank, LEVEL1, LEVEL2, labelText, pointsText, unnumbered } from './words.ts';

/** What every indicator has its own of. */
const OWN: ReadonlySet<ColumnKind> = new Set(['name', 'target', 'actual']);
/** What is said of an indicator that lost points. */
const OF_A_LOSS: ReadonlySet<ColumnKind> = new Set(['reason', 'improvement', 'remark']);

/**
 * Takes a row apart whose cells stack several indicators: as many names, values and points, line beside line. Where a
 * cell has more lines or fewer, nobody knows which belong together, and the row stays whole.
 */
export function unstackRows(block: Block): Block {
  if (block.type !== 'grid') return block;
  const { grid } = block;
  const header = findHeader(grid, 0);
  if (header === null) return block;
  const lines = grid.rows.flatMap((line, row) =>
    row < header.dataRow ? [line] : unstacked(line, row, header.columns),
  );
  return lines.length === grid.rows.length ? block : { type: 'grid', grid: { ...grid, rows: placed(lines) } };
}

function unstacked(line: readonly Cell[], row: number, columns: readonly Column[]): Cell[][] {
  const whole = [[...line]];
  const parts = (kind: ColumnKind) =>
    partsOf(line[columns.find((one) => one.kind === kind && one.level === null)?.index ?? -1]);
  const names = parts('name');
  const count = names.length;
  if (count < 2) return whole;
  const [weights, scores] = [parts('weight').map(pointsText), parts('score').map(pointsText)];
  const numbers = weights.length > 0 ? weights : scores;
  const isAligned = [weights, scores].every(
    (points) => points.length === 0 || (points.length === count && !points.includes(null)),
  );
  if (!isAligned || numbers.length === 0 || parts('target').length + parts('actual').length === 0)
    return whole;
  const losers = names.flatMap((_, at) => (Number(scores[at]) < Number(weights[at]) ? [at] : []));
  const rows: Cell[][] = names.map(() => []);
  for (const [index, cell] of line.entries()) {
    const { kind = 'unknown', level = null } = columns.find((one) => one.index === index) ?? {};
    const lines = partsOf(cell);
    const isSeveral = lines.length > 1 && lines.every(isLevel);
    const isOwn = level === null && (OWN.has(kind) || isPoints(kind));
    if (lines.length === count && (kind !== 'level' || isSeveral)) {
      if (cell.row !== row || cell.rowSpan > 1) return whole;
      const { exact: _, ...rest } = cell;
      for (const [at, text] of lines.entries())
        rows[at]?.push({ ...rest, text: kind === 'name' ? unnumberedName(text) : text });
    } else if ((isOwn && lines.length > 0) || (kind === 'level' && isSeveral)) return whole;
    else if (OF_A_LOSS.has(kind) && lines.length > 0) {
      // One reason beside several indicators is of the one that lost points.
      if (losers.length !== 1 || cell.rowSpan > 1) return whole;
      for (const [at, own] of rows.entries())
        own.push(losers.includes(at) ? { ...cell } : { ...cell, text: '' });
    } else for (const own of rows) own.push(cell);
  }
  return rows;
}

/** 数量指标 over 质量指标 beside two names; 质量 over 指标 is one level in two lines. */
function isLevel(text: string): boolean {
  return LEVEL1.test(labelText(text)) || LEVEL2.test(labelText(text));
}

function partsOf(cell: Cell | undefined): readonly string[] {
  return (isBlank(cell?.text ?? '') ? '' : (cell?.text ?? ''))
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function unnumberedName(text: string): string {
  return unnumbered(text.replace(/^(?:指标\s*\d{1,2}\s*[:：.、]|[①-⑳])\s*/, ''));
}
