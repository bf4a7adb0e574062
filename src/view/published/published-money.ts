import type { AbsenceReason } from '../../model/absence.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import type { FundLine } from '../../model/funds.ts';
import { adjustmentValue } from '../../model/indicator.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import type { Content } from '../../reader/content.ts';
import { amountsOf } from '../../scoring/funds.ts';
import { MANAGEMENT_LABELS } from '../../text/labels.ts';
import { lineLabel } from '../report/fund-line.ts';
import { yuanAmounts } from './published-summary.ts';

const AMOUNTS = ['initialBudget', 'fullYearBudget', 'received', 'executed'] as const;

/** One row of money, with the text of each cell as printed. */
export function publishedLine(
  line: FundLine,
  report: Report,
  content: Content,
): PublishedReport['fundLines'][number] {
  const raw: Record<string, string> = {};
  for (const key of AMOUNTS) {
    const money = valueOf(line[key]);
    if (money) raw[key] = money.raw;
  }
  return {
    source: line.source,
    label: lineLabel(line, report, content),
    year: line.year ?? null,
    project: line.project ?? null,
    subProject: line.subProject ?? null,
    ...yuanAmounts(amountsOf(line)),
    printedRate: valueOf(line.printedRate)?.raw ?? null,
    raw,
    absent: absencesOf(line, [...AMOUNTS, 'printedRate']),
  };
}

/** 资金管理情况, line by line. */
export function publishedManagement({ funds }: Report): PublishedReport['fundManagement'] {
  if (isAbsent(funds)) return [];
  return funds.management.map(({ item, label, situation, problem }) => ({
    item,
    label: label ?? MANAGEMENT_LABELS[item],
    situation: valueOf(situation),
    problem: problem ?? null,
  }));
}

/** Points added and taken off beside the 100. */
export function publishedAdjustments({ indicators }: Report): PublishedReport['adjustments'] {
  if (isAbsent(indicators)) return [];
  return indicators.adjustments.map((adjustment) => {
    const { id, kind, name, limit, reason = null } = adjustment;
    const value = adjustmentValue(adjustment);
    const claimedScore = value === null ? null : toPlain(value);
    return { id, kind, name, limit: plain(limit ?? null), claimedScore, reason };
  });
}

type Absences<K extends string> = Partial<Record<K, { reason: AbsenceReason; printed: string | null }>>;

/** Why values of a row are not there, by their fields. */
export function absencesOf<K extends string>(
  row: Readonly<Partial<Record<K, unknown>>>,
  fields: readonly K[],
): Absences<K> {
  const found: Absences<K> = {};
  for (const field of fields) {
    const value = row[field];
    if (isAbsent(value)) found[field] = { reason: value.absent, printed: value.printed ?? null };
  }
  return found;
}

export function plain(points: { readonly value: Decimal } | null): string | null {
  return points === null ? null : toPlain(points.value);
}
