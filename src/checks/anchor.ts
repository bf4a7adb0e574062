import { valueOf } from '../model/absence.ts';
import type { Report } from '../model/report.ts';
import type { Pointer } from '../reader/content.ts';
import type { CheckPlace } from './check.ts';

/** The row of the report that a pointer leads into. */
export interface Target {
  /** Id within the report, as a waiver names it. */
  readonly id: string;
  /** Element of the report's page, `null` where the page has none for such rows. */
  readonly anchor: string | null;
}

interface Row {
  readonly id: string;
}

/** The indicator, figure, finding, … that a place is about; `null` where it is about none. */
export function targetOf(at: CheckPlace, report: Report): Target | null {
  return at.in === 'facts' ? targetOfPointer(at.pointer, report) : null;
}

function targetOfPointer(pointer: Pointer, report: Report): Target | null {
  const [list, second, third] = pointer;
  switch (list) {
    case 'indicators':
      return second === 'rows' ? row(valueOf(report.indicators)?.rows, third, 'indicator') : null;
    case 'statements':
      return row(report.statements, second, 'figure');
    case 'findings':
      return row(valueOf(report.findings), second, 'finding');
    case 'recommendations':
      return row(valueOf(report.recommendations), second, 'advice');
    case 'rectifications':
      return row(valueOf(report.rectifications), second, null);
    case 'annexes':
      return row(valueOf(report.annexes), second, null);
    case 'documents':
    case 'entities':
    case 'honours':
    case 'reportedWork':
      return row(report[list], second, null);
    default:
      return null;
  }
}

function row(
  rows: readonly Row[] | null | undefined,
  index: string | number | undefined,
  prefix: string | null,
): Target | null {
  const id = typeof index === 'number' ? rows?.[index]?.id : undefined;
  return id === undefined ? null : { id, anchor: prefix === null ? null : `${prefix}-${id}` };
}
