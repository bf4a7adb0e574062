import { valueOf } from '../../../model/absence.ts';
import { toPlain } from '../../../model/decimal.ts';
import type { Points } from '../../../model/points.ts';
import { PART_LABELS, SCORE_CHECKS } from '../../../text/checks/scores.ts';
import type { CheckPlace } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { notCompared } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import { computedExecution } from './execution-score.ts';
import type { ScorePart } from './parts.ts';
import {
  adjustmentParts,
  compareTotal,
  executionPart,
  hasExecutionRow,
  partsFormula,
  rowParts,
  sumOf,
} from './parts.ts';

const FULL = 100;

export const S_TOTAL = defineCheck({
  id: 'S_TOTAL',
  text: SCORE_CHECKS.S_TOTAL,
  *run(subject) {
    yield* subtotals(subject);
    const { report, claimed } = subject;
    const total = valueOf(claimed?.total);
    if (claimed === null || total === null) return;
    const at = {
      in: 'facts',
      pointer: ['assessments', report.assessments.indexOf(claimed), 'total'],
    } as const;
    const found = readingsOf(subject, total);
    if (found === null) {
      yield notCompared(
        report.indicators,
        ...(subject.table?.rows ?? []).map(({ claimedScore }) => claimedScore),
      );
      return;
    }
    const { parts, scheme } = found;
    if (!found.agrees) yield failure(PART_LABELS.total, total, parts, at, scheme);
    else {
      const sum = sumOf(parts);
      const printed = total.raw;
      const shown = sum.eq(total.value) ? printed : toPlain(sum);
      yield { status: 'pass', args: { formula: partsFormula(parts), sum: shown, printed } };
    }
  },
});

function failure(
  what: string,
  printed: Points,
  parts: readonly ScorePart[],
  at: CheckPlace,
  scheme: string | null = null,
) {
  const sum = sumOf(parts);
  const difference = toPlain(printed.value.minus(sum).abs());
  const args = {
    what,
    formula: partsFormula(parts),
    sum: toPlain(sum),
    printed: printed.raw,
    difference,
    scheme,
  };
  // A part that the report does not print was computed by us: the sum is then no arithmetic of its own.
  return { status: 'fail' as const, at, args, ...(scheme !== null && { severity: 'warn' as const }) };
}

interface Parts {
  readonly parts: readonly ScorePart[];
  /** Scheme by which the execution points were computed; `null` where all parts are printed. */
  readonly scheme: string | null;
  readonly agrees: boolean;
}

/** The parts of a total, read in the way that agrees with it where there are two; `null` where some are missing. */
function readingsOf(subject: Subject, total: Points): Parts | null {
  const shared = rowParts(subject) ?? level1Parts(subject);
  const beside = adjustmentParts(subject);
  if (shared === null || beside === null) return null;
  const rows = [...shared, ...beside];
  const reading = (parts: readonly ScorePart[], scheme: string | null = null): Parts => ({
    parts,
    scheme,
    agrees: compareTotal(total, parts) !== 'differs',
  });
  const printed = executionPart(subject);
  const hasRow = printed !== null && hasExecutionRow(subject);
  const alone = printed === null || hasRow ? reading(rows) : null;
  if (alone?.agrees) return alone;
  if (printed !== null) return reading([...rows, printed]);
  // The execution row is not printed: the rest of the 100 points may be its own.
  const weight = shared.reduce((sum, part) => sum + (part.weight?.value.toNumber() ?? Number.NaN), 0);
  if (!(weight < FULL)) return Number.isNaN(weight) ? null : alone;
  const computed = computedExecution(subject);
  if (computed === null) return null;
  return reading([...rows, computed.part], computed.scheme.title);
}

function level1Parts({ claimed }: Subject): readonly ScorePart[] | null {
  const parts = claimed?.perLevel1?.map(({ name, score, weight }) => ({ group: name, score, weight }));
  return parts === undefined || parts.length === 0 ? null : parts;
}

/** Printed subtotals against their rows. */
function* subtotals(subject: Subject) {
  const { wholeTable: table } = subject;
  for (const [index, { path, claimedScore }] of (table?.groups ?? []).entries()) {
    const printed = valueOf(claimedScore);
    const rows = table?.rows.filter((row) => path.every((name, level) => row.path[level] === name)) ?? [];
    const parts = rows.flatMap((row) => {
      const score = valueOf(row.claimedScore);
      return score === null ? [] : [{ group: row.name, score, weight: valueOf(row.weight) }];
    });
    if (printed === null || rows.length === 0 || parts.length < rows.length) continue;
    if (compareTotal(printed, parts) !== 'differs') continue;
    const at = { in: 'facts', pointer: ['indicators', 'groups', index, 'claimedScore'] } as const;
    yield failure(PART_LABELS.subtotal(path.join('—')), printed, parts, at);
  }
}
