import type { Stated } from './absence.ts';
import { isAbsent } from './absence.ts';
import type { Assessment } from './assessment.ts';
import { Decimal } from './decimal.ts';
import type { Funds } from './funds.ts';
import type { IndicatorTable } from './indicator.ts';
import type { Points } from './points.ts';
import { FULL_MARKS } from './scheme/weights.ts';

/** Fewer rows than these are no table. */
const FEWEST = 2;
const ONE = new Decimal(1);
/** Shares printed with two decimals miss the whole by a little: 0.33 three times. */
const ROUNDED = new Decimal('0.02');

interface Weighed {
  readonly indicators: Stated<IndicatorTable>;
  readonly funds: Stated<Funds>;
  readonly assessments: readonly Assessment[];
}

/**
 * Some forms print 权重 as shares of one: 0.1, 0.25. A single cell cannot tell 0.1 of the whole from a tenth of a
 * point; the table can, because its weights make up one instead of a hundred. They are read as the points that they
 * stand for; the cells stay as printed.
 */
export function sharesAsPoints<R extends Weighed>(report: R): R {
  if (!isInShares(report)) return report;
  const { indicators, funds } = report;
  const table = isAbsent(indicators)
    ? indicators
    : {
        ...indicators,
        rows: indicators.rows.map((row) =>
          isAbsent(row.weight) ? row : { ...row, weight: ofHundred(row.weight) },
        ),
        groups: indicators.groups.map((group) => ({ ...group, weight: ofHundred(group.weight) })),
      };
  const money =
    isAbsent(funds) || funds.executionPoints === undefined
      ? funds
      : {
          ...funds,
          executionPoints: { ...funds.executionPoints, weight: ofHundred(funds.executionPoints.weight) },
        };
  const assessments = report.assessments.map((assessment) =>
    assessment.perLevel1 === undefined
      ? assessment
      : {
          ...assessment,
          perLevel1: assessment.perLevel1.map((part) => ({ ...part, weight: ofHundred(part.weight) })),
        },
  );
  return { ...report, indicators: table, funds: money, assessments };
}

/** Whether the weights of the rows, with or without the one of the execution rate, make up one. */
function isInShares({ indicators, funds }: Weighed): boolean {
  if (isAbsent(indicators) || indicators.rows.length < FEWEST) return false;
  let sum = new Decimal(0);
  for (const { weight } of indicators.rows) {
    if (isAbsent(weight)) continue;
    // The first row of nearly every table answers.
    if (!isShare(weight)) return false;
    sum = sum.plus(weight.value);
  }
  const execution = isAbsent(funds) ? undefined : funds.executionPoints?.weight;
  const all = execution !== undefined && isShare(execution) ? sum.plus(execution.value) : sum;
  return [sum, all].some((whole) => whole.minus(ONE).abs().lte(ROUNDED));
}

function isShare({ raw, value }: Points): boolean {
  return value.lte(ONE) && !/[%％]/.test(raw);
}

function ofHundred(weight: Points): Points {
  if (!isShare(weight)) return weight;
  const { raw, value, decimals } = weight;
  return { raw, value: value.times(FULL_MARKS), decimals: Math.max(0, decimals - 2) };
}
