import type { Grid } from '../read/source.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import { isPoints } from './row-cells.ts';
import { pointsText } from './words.ts';

/**
 * Of two columns of points the one whose cells are merged over several rows holds those of the blocks: 三级得分 beside
 * 一级得分. Its numbers stay unused and are listed.
 */
export function withoutBlockPoints(grid: Grid, { dataRow, columns }: HeaderReading): readonly Column[] {
  const spans = ({ index }: Column) =>
    grid.rows.slice(dataRow).some((line) => {
      const cell = line[index];
      return cell !== undefined && cell.rowSpan > 1 && pointsText(cell.text) !== null;
    });
  return columns.map((one) => {
    if (!isPoints(one.kind) || one.level !== null || !spans(one)) return one;
    const hasRival = columns.some(
      (other) => other !== one && other.kind === one.kind && other.level === null && !spans(other),
    );
    return hasRival ? { ...one, kind: 'deduction' as const } : one;
  });
}
