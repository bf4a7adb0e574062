import { isAbsent, valueOf } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import { yuanString } from '../../model/format.ts';
import type { FundLine } from '../../model/funds.ts';
import { adjustmentValue } from '../../model/indicator.ts';
import type { Fen } from '../../model/money.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import type { Content } from '../../reader/content.ts';
import { amountsOf } from '../../scoring/funds.ts';
import { MANAGEMENT_LABELS } from '../../text/labels.ts';
import { lineLabel } from '../report/fund-line.ts';
import { absencesOf } from './published-absences.ts';
import { yuanAmounts } from './published-summary.ts';

const AMOUNTS = ['initialBudget', 'fullYearBudget', 'received', 'executed', 'unspent'] as const;

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
    unspent: yuan(valueOf(line.unspent)),
    unspentDisposal: valueOf(line.unspentDisposal),
    printedRate: valueOf(line.printedRate)?.raw ?? null,
    raw,
    absent: absencesOf(line, [...AMOUNTS, 'unspentDisposal', 'printedRate']),
  };
}

/** 资金管理情况, line by line. */
export function publishedManagement({ funds }: Report): PublishedReport['fundManagement'] {
  if (isAbsent(funds)) return [];
  return funds.management.map((line) => ({
    item: line.item,
    label: line.label ?? MANAGEMENT_LABELS[line.item],
    situation: valueOf(line.situation),
    problem: line.problem ?? null,
    absent: absencesOf(line, ['situation']),
  }));
}

/** The execution row of the form, as printed. */
export function publishedExecutionPoints({ funds }: Report): PublishedReport['executionPoints'] {
  const points = isAbsent(funds) ? undefined : funds.executionPoints;
  if (points === undefined) return null;
  return {
    weight: plain(points.weight),
    claimedScore: plain(valueOf(points.claimedScore)),
    absent: absencesOf(points, ['claimedScore']),
  };
}

/** Points added and taken off beside the 100. */
export function publishedAdjustments({ indicators }: Report): PublishedReport['adjustments'] {
  if (isAbsent(indicators)) return [];
  return indicators.adjustments.map((adjustment) => {
    const { id, kind, name, limit, reason = null } = adjustment;
    const value = adjustmentValue(adjustment);
    const claimedScore = value === null ? null : toPlain(value);
    return {
      id,
      kind,
      name,
      limit: plain(limit ?? null),
      claimedScore,
      claimedScoreRaw: valueOf(adjustment.claimedScore)?.raw ?? null,
      reason,
      absent: absencesOf(adjustment, ['claimedScore']),
    };
  });
}

/** An amount as a decimal string in 元. */
export function yuan(money: { readonly fen: Fen } | null): string | null {
  return money === null ? null : yuanString(money.fen);
}

export function plain(points: { readonly value: Decimal } | null): string | null {
  return points === null ? null : toPlain(points.value);
}
