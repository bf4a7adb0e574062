import { formatCount, formatDate } from '../../model/format.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import { COVERAGE_REASON_LABELS, COVERAGE_STATE_LABELS, COVERAGE_TEXT } from '../../text/pages/coverage.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { CoverageRecord, CoverageState } from './coverage-record.ts';

/** One report that is or was due, in the list of its year. */
export interface CoverageRow {
  readonly state: CoverageState;
  readonly stateLabel: string;
  /** How many days late, or that it was in time; `null` where nothing can be counted. */
  readonly timing: string | null;
  /** The report where it is public, its record of withdrawal, or else the project. */
  readonly name: Link;
  readonly unit: Link;
  readonly kind: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly note: string | null;
  readonly example: boolean;
}

export function coverageRow(record: CoverageRecord, deployment: Deployment): CoverageRow {
  const { state, report, tombstone, reason, plannedOn, unit } = record;
  const publishedOn = report?.publishedOn ?? null;
  const facts = [
    { term: COVERAGE_TEXT.dueOn, text: formatDate(record.dueOn) },
    { term: COVERAGE_TEXT.publishedOn, text: publishedOn === null ? null : formatDate(publishedOn) },
    {
      term: COVERAGE_TEXT.plannedOn,
      text: plannedOn === null || report !== null ? null : formatDate(plannedOn),
    },
    { term: COVERAGE_TEXT.reason, text: reasonText(state, reason, tombstone?.withdrawal.reason) },
  ];
  return {
    state,
    stateLabel: COVERAGE_STATE_LABELS[state],
    timing: timingOf(record),
    name: nameOf(record, deployment),
    unit: { label: unit.name, href: href(deployment, PATHS.unit(unit.id)) },
    kind: KIND_LABELS[record.kind],
    facts: facts.flatMap(({ term, text }) => (text === null ? [] : [{ term, text }])),
    note: record.note,
    example: record.example,
  };
}

function nameOf({ report, tombstone, project }: CoverageRecord, deployment: Deployment): Link {
  if (report) return { label: report.title, href: href(deployment, PATHS.report(report.id)) };
  if (tombstone) return { label: tombstone.title, href: href(deployment, PATHS.report(tombstone.id)) };
  return { label: project.name, href: href(deployment, PATHS.project(project.id)) };
}

/** Why it is not public; asked for wherever it should be. */
function reasonText(
  state: CoverageState,
  reason: CoverageRecord['reason'],
  withdrawn: string | undefined,
): string | null {
  if (state === 'withdrawn') return withdrawn ?? null;
  if (state === 'published') return null;
  if (reason !== null) return COVERAGE_REASON_LABELS[reason];
  return state === 'overdue' ? COVERAGE_TEXT.noReason : null;
}

function timingOf({ daysOverdue, daysLate }: CoverageRecord): string | null {
  if (daysOverdue !== null) return COVERAGE_TEXT.overdue(formatCount(daysOverdue));
  if (daysLate === null) return null;
  return daysLate > 0 ? COVERAGE_TEXT.late(formatCount(daysLate)) : COVERAGE_TEXT.inTime;
}
