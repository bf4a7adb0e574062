import type { Cell } from '../read/source.ts';
import type { Column } from './indicator-headers.ts';
import { isBlank, labelText } from './words.ts';

const EXECUTION = /^(?:预算|资金)(?:执行|支出)(?:率|情况|进度)?$/;

/**
 * 预算执行率 over the columns of levels and names, or with points alone where the others have targets and results,
 * gives the points of the execution; its numbers are held against the sums.
 */
export function isExecution(
  line: readonly Cell[],
  label: Cell,
  name: Cell | null,
  columns: readonly Column[],
): boolean {
  if (!EXECUTION.test(labelText(label.text))) return false;
  if (name === null || isBlank(name.text)) return true;
  if (name !== label) return false;
  const levels = columns.filter(({ kind }) => kind === 'level');
  if (levels.length > 0 && levels.every(({ index }) => line[index] === name)) return true;
  const values = columns.filter(({ kind }) => kind === 'target' || kind === 'actual');
  return values.length > 0 && values.every(({ index }) => isBlank(line[index]?.text ?? ''));
}
