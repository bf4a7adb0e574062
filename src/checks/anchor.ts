import { isAbsent, valueOf } from '../model/absence.ts';
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

/** The part of the report page that prints the words of the report. */
export const TEXT_ANCHOR = 'text';

/**
 * The part of the report page that shows what a place is about, so that a reader can go and look. Only parts that
 * every page has, or that this page has for sure.
 */
export function anchorOf(at: CheckPlace, report: Report): string {
  if (at.in !== 'facts') return TEXT_ANCHOR;
  const [field, second] = at.pointer;
  if (field === 'disclosure' && second !== 'publishedOn') return 'record';
  if (field === 'funds' && isAbsent(report.funds)) return 'identity';
  return PARTS.get(field) ?? 'identity';
}

/** What no row of a table or list stands for; whatever is not named here is told at the head of the page. */
const PARTS: ReadonlyMap<unknown, string> = new Map([
  ['funds', 'money'],
  ['assessments', 'score'],
  ['indicators', 'indicators'],
  ['goals', 'indicators'],
  ['satisfaction', 'indicators'],
  ['statements', 'figures'],
  ['findings', 'trail'],
  ['recommendations', 'trail'],
  ['rectifications', 'trail'],
  ['resultUse', 'trail'],
  ['documents', 'named'],
  ['entities', 'named'],
  ['honours', 'named'],
  ['reportedWork', TEXT_ANCHOR],
  ['printedFaults', TEXT_ANCHOR],
  ['annexes', 'downloads'],
  ['version', 'record'],
  ['corrections', 'record'],
  ['withdrawal', 'record'],
  ['outline', 'record'],
  ['provenance', 'record'],
  ['review', 'record'],
]);

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
      return rectification(report, second);
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

/** Stands on the page below the first finding that it answers. */
function rectification(report: Report, index: string | number | undefined): Target | null {
  const fix = typeof index === 'number' ? valueOf(report.rectifications)?.[index] : undefined;
  if (fix === undefined) return null;
  const [finding] = fix.findings;
  return { id: fix.id, anchor: finding === undefined ? null : `finding-${finding}` };
}
