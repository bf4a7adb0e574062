import { isAbsent, valueOf } from '../../../model/absence.ts';
import { Decimal, toPlain } from '../../../model/decimal.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { Report } from '../../../model/report.ts';
import { INDICATOR_TEXT } from '../../../text/report/report.ts';
import type { MoneyFacts } from '../report-money.ts';
import { lostPoints } from './indicator-row.ts';

/** Where points were lost, most first, and how many in all. */
export interface LostPoints {
  readonly total: string;
  readonly rows: readonly LostRow[];
}

export interface LostRow {
  readonly name: string;
  /** Where on the page its points are explained. */
  readonly href: string;
  readonly points: string;
  /** As the report gives it; for spending, the rate itself; `null` where none is written. */
  readonly reason: string | null;
}

/** Spending is one of the places where points are lost, and often the first. */
export function lostPointsView(
  rows: readonly Indicator[],
  report: Report,
  money: MoneyFacts | null,
): LostPoints {
  const losses = rows.flatMap((row) => {
    const lost = lostPoints(row);
    const place = { name: row.name, href: `#indicator-${row.id}`, reason: row.deviationReason ?? null };
    return lost === null ? [] : [{ ...place, lost }];
  });
  const unspent = executionLost(report);
  if (unspent !== null) {
    losses.push({
      name: INDICATOR_TEXT.execution,
      href: '#money',
      reason: executionReason(money),
      lost: unspent,
    });
  }
  losses.sort((a, b) => b.lost.cmp(a.lost));
  return {
    total: toPlain(losses.reduce((sum, { lost }) => sum.plus(lost), new Decimal(0))),
    rows: losses.map(({ lost, ...row }) => ({ ...row, points: toPlain(lost) })),
  };
}

function executionLost({ funds }: Report): Decimal | null {
  const points = isAbsent(funds) ? undefined : funds.executionPoints;
  const claimed = valueOf(points?.claimedScore);
  if (points === undefined || claimed === null) return null;
  const lost = points.weight.value.minus(claimed.value);
  return lost.gt(0) ? lost : null;
}

function executionReason(money: MoneyFacts | null): string | null {
  const row = (key: string) => money?.rows.find((candidate) => candidate.key === key)?.value.text;
  const [budget, executed] = [row('budget'), row('executed')];
  if (!money?.execution || budget === undefined || executed === undefined) return null;
  return INDICATOR_TEXT.executionReason(executed, money.basisLabel, budget, money.execution.text);
}
