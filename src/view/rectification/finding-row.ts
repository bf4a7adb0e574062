import { formatCount, formatDate } from '../../model/format.ts';
import { CATEGORY_LABELS } from '../../text/labels.ts';
import { FINDING_STATE_LABELS, RECTIFICATION_TEXT } from '../../text/pages/rectification.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Shown } from '../shown.ts';
import { show, showMoney, shown } from '../shown.ts';
import type { FindingPointer, FindingRecord } from './finding-record.ts';
import type { FindingState, MeasureRecord } from './follow-up.ts';
import { measureState } from './follow-up.ts';

interface Term {
  readonly term: string;
  readonly value: Shown;
}

/** One finding in a list, with what became of it. */
export interface FindingRow {
  readonly href: string;
  readonly text: string;
  readonly state: FindingState;
  readonly stateLabel: string;
  /** Said where the deadline has passed, with the days. */
  readonly overdue: string | null;
  readonly year: string;
  readonly unit: Link;
  readonly report: Link;
  readonly category: string;
  readonly amount: string | null;
  /** The deadline where no measure carries it. */
  readonly due: string | null;
  readonly measures: readonly {
    readonly text: string;
    readonly stateLabel: string | null;
    readonly facts: readonly Term[];
  }[];
  /** The same finding in other years. */
  readonly repeats: readonly Link[];
  readonly example: boolean;
}

export function findingRow(record: FindingRecord, deployment: Deployment): FindingRow {
  const { report, facts, state, measures, due, daysOverdue } = record;
  return {
    href: findingHref(record, deployment),
    text: facts.text,
    state,
    stateLabel: FINDING_STATE_LABELS[state],
    overdue: daysOverdue === null ? null : RECTIFICATION_TEXT.overdue(formatCount(daysOverdue)),
    year: RECTIFICATION_TEXT.year(report.fiscalYear),
    unit: { label: report.unit.name, href: href(deployment, PATHS.unit(report.unit.id)) },
    report: { label: report.title, href: href(deployment, PATHS.report(report.id)) },
    category: CATEGORY_LABELS[facts.category],
    amount: facts.amount ? showMoney(facts.amount).text : null,
    due: measures.length === 0 && due !== null ? formatDate(due) : null,
    measures: measures.map((measure) => ({
      text: measure.facts.measure,
      stateLabel: measures.length > 1 ? FINDING_STATE_LABELS[measureState(measure)] : null,
      facts: measureFacts(measure),
    })),
    repeats: [
      ...(record.repeats ? [repeatLink(record.repeats, RECTIFICATION_TEXT.repeats, deployment)] : []),
      ...record.repeatedBy.map((later) => repeatLink(later, RECTIFICATION_TEXT.repeatedBy, deployment)),
    ],
    example: report.example,
  };
}

/** Proof is asked for where a measure is said to be done; elsewhere it is shown if there is any. */
function measureFacts({ facts, isSelfVerified }: MeasureRecord): readonly Term[] {
  const { state, evidence, verifiedBy } = facts;
  const missing = (text: string): Shown => ({ text, absent: true, note: null });
  const verifier = verifiedBy && (isSelfVerified ? RECTIFICATION_TEXT.selfVerified(verifiedBy) : verifiedBy);
  const proof = [
    { term: RECTIFICATION_TEXT.evidence, said: evidence, open: RECTIFICATION_TEXT.noEvidence },
    { term: RECTIFICATION_TEXT.verifiedBy, said: verifier, open: RECTIFICATION_TEXT.notVerified },
  ].flatMap(({ term, said, open }): Term[] => {
    if (said !== undefined) return [{ term, value: shown(said) }];
    return state === 'done' ? [{ term, value: missing(open) }] : [];
  });
  return [
    { term: RECTIFICATION_TEXT.responsible, value: show(facts.responsible, (text) => text) },
    { term: RECTIFICATION_TEXT.due, value: show(facts.due, formatDate) },
    ...proof,
    { term: RECTIFICATION_TEXT.updatedOn, value: shown(formatDate(facts.updatedOn)) },
  ];
}

function findingHref({ report, finding }: FindingPointer, deployment: Deployment): string {
  return `${href(deployment, PATHS.report(report.id))}#finding-${finding}`;
}

function repeatLink(to: FindingPointer, label: (year: number) => string, deployment: Deployment): Link {
  return { label: label(to.report.fiscalYear), href: findingHref(to, deployment) };
}
